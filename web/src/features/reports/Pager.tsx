import { ActionIcon, Group, NativeSelect, Pagination } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { ReportSearch } from "@/figures/search";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import classes from "@/figures/reports.module.css";

interface Props {
  page: number;
  size: number;
  count?: number; // of all rows, where it is known
  isLast?: boolean; // where it is not
  change: (patch: ReportSearch) => void;
}

const SIZES = [50, 100, 200];

export function Pager({ page, size, count, isLast, change }: Props) {
  const t = useTexts(reports);
  const go = (next: number) => change({ page: next > 1 ? next : undefined });
  const control = (label: string) => ({ getControlProps: (which: string) => ({ "aria-label": `${label}: ${which}` }) });
  if (page === 1 && (isLast || (count !== undefined && count <= SIZES[0]!))) return null;
  return (
    <div className={classes.pager}>
      {count !== undefined ? (
        <Pagination value={page} total={Math.max(1, Math.ceil(count / size))} onChange={go} size="sm" {...control(t.pages)} getItemProps={(item) => ({ "aria-label": `${t.pages}: ${item}` })} />
      ) : (
        <Group gap={4}>
          <ActionIcon variant="default" disabled={page === 1} onClick={() => go(page - 1)} aria-label={`${t.pages}: ${page - 1}`}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <span className="num">{page}</span>
          <ActionIcon variant="default" disabled={isLast} onClick={() => go(page + 1)} aria-label={`${t.pages}: ${page + 1}`}>
            <IconChevronRight size={16} />
          </ActionIcon>
        </Group>
      )}
      <NativeSelect size="xs" aria-label={t.perPage} value={size} data={SIZES.map(String)} onChange={(event) => change({ size: event.currentTarget.value === "50" ? undefined : Number(event.currentTarget.value) })} />
    </div>
  );
}
