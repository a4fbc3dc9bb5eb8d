import { Button } from "@mantine/core";
import { otherRange } from "@/figures/ranges";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { Empty } from "@/ui/Empty";
import { KEYS } from "./filters/chips";
import type { ReportPage } from "./useReport";

const FILTERS = Object.values(KEYS).flat();

/** A report without entries says how to find some. */
export function NoTime({ page: { state, search, change } }: { page: ReportPage }) {
  const t = useTexts(reports);
  const offered = state.kind === "weekly" ? null : otherRange(state.range, state.now);
  const isFiltered = FILTERS.some((key) => search[key] !== undefined);
  return (
    <Empty text={t.empty}>
      <span className="muted">{t.emptyHint}</span>
      {offered && (
        <Button variant="default" onClick={() => change({ range: offered, from: undefined, to: undefined })}>
          {t.showRange(t.preset[offered])}
        </Button>
      )}
      {isFiltered && (
        <Button variant="subtle" onClick={() => change(Object.fromEntries(FILTERS.map((key) => [key, undefined])))}>
          {t.clearFilters}
        </Button>
      )}
    </Empty>
  );
}
