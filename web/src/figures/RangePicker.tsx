import { ActionIcon, Button, Group, NavLink, Popover, Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCalendar, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { neighbour, PRESETS, writeDates, type Dates, type Now, type Range } from "./ranges";
import { useDate } from "./Reading";
import type { ReportSearch } from "./search";
import classes from "./reports.module.css";

const RangeCalendar = lazy(() => import("./RangeCalendar"));

interface Props {
  state: { range: Range; now: Now };
  change: (patch: ReportSearch) => void;
  presets?: boolean;
}

/** The range: arrows to its neighbours, presets, a calendar for any other. */
export function RangePicker({ state: { range, now }, change, presets = true }: Props) {
  const t = useTexts(reports);
  const [opened, { toggle, close }] = useDisclosure();
  const date = useDate();
  const go = (dates: Dates) => change(presets ? writeDates(dates, now) : { range: undefined, ...dates });
  const dates = range.from === range.to ? date(range.from) : `${date(range.from)} – ${date(range.to)}`;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="default" size={34} aria-label={t.before} onClick={() => go(neighbour(range, -1))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Popover opened={opened} onChange={(next) => next || close()} position="bottom-start" trapFocus withinPortal>
        <Popover.Target>
          <Button
            variant="default"
            onClick={toggle}
            fw={400}
            leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden />}
          >
            <VisuallyHidden>{t.range} </VisuallyHidden>
            {range.preset && <span className={classes.preset}>{t.preset[range.preset]}</span>}
            <span className={range.preset ? "num muted" : "num"}>{dates}</span>
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="xs">
          <Group gap="sm" align="flex-start" wrap="nowrap">
            {presets && (
              <Stack gap={0} miw={130}>
                {PRESETS.map((preset) => (
                  <NavLink
                    key={preset}
                    component="button"
                    px="xs"
                    py={4}
                    active={preset === range.preset}
                    label={t.preset[preset]}
                    onClick={() => (change({ range: preset === "THIS_WEEK" ? undefined : preset, from: undefined, to: undefined }), close())}
                  />
                ))}
              </Stack>
            )}
            <Suspense fallback={<Skeleton w={230} h={240} />}>
              <RangeCalendar range={range} now={now} pick={(picked) => (go(picked), close())} />
            </Suspense>
          </Group>
        </Popover.Dropdown>
      </Popover>
      <ActionIcon variant="default" size={34} aria-label={t.after} onClick={() => go(neighbour(range, 1))}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}
