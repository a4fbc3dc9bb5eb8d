import { useMemo } from "react";
import type { Shape } from "@/api/client";
import { rowsOf, totalsOf } from "@/figures/figures";
import { Headline } from "@/figures/Headline";
import { Ranked } from "@/figures/Ranked";
import type { ReportSearch } from "@/figures/search";
import { AMOUNTS, type Amount, type GroupKey } from "@/figures/state";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { Empty } from "@/ui/Empty";
import { AttendanceTable } from "../AttendanceTable";
import { readColumns } from "../columns";
import { DetailedTable } from "../DetailedTable";
import { Pager } from "../Pager";
import { SummaryTable } from "../SummaryTable";
import { WeeklyTable } from "../WeeklyTable";

export type Shown = Shape<"SharedSummary"> | Shape<"SharedDetailed"> | Shape<"SharedWeekly"> | Shape<"SharedAttendance">;

interface Props {
  shown: Shown;
  search: ReportSearch;
  change: (patch: ReportSearch) => void;
}

/** A saved report by its kind; nobody behind a link may ask why, so figures stand alone. */
export function SharedView({ shown, search, change }: Props) {
  const t = useTexts(reports);
  const order = search.order === "ASCENDING" ? "ASCENDING" : "DESCENDING";
  const onSort = (sort: string, next: string) => change({ sort, order: next });
  const { filter } = shown.filters;
  const sort = search.sort ?? null;
  const totals = useMemo(() => ("entities" in shown ? null : totalsOf(shown.totals)), [shown]);
  if ("entities" in shown) return <AttendanceTable rows={shown.entities} totals={shown.totals} sort={sort ?? "DATE"} order={order} onSort={onSort} asks={false} />;
  if (!totals) return <Empty text={t.empty} />;
  const amounts: Amount[] = AMOUNTS.filter((kind) => totals.amounts[kind]);
  const head = <Headline totals={totals} shown={amounts} asks={false} />;
  if ("timeentries" in shown) {
    return (
      <>
        {head}
        <DetailedTable rows={shown.timeentries} columns={readColumns(search.columns, amounts)} shown={amounts} sort={sort ?? "DATE"} order={order} onSort={onSort} asks={false} />
        <Pager page={search.page ?? 1} size={search.size ?? filter.detailedFilter?.pageSize ?? 50} count={totals.entries} change={change} />
      </>
    );
  }
  if ("totalsByDay" in shown) {
    return (
      <>
        {head}
        <WeeklyTable rows={rowsOf(shown.groupOne, [filter.weeklyFilter?.group ?? "USER"])} totals={totals} days={shown.totalsByDay} shown={amounts} asks={false} />
      </>
    );
  }
  const rows = rowsOf(shown.groupOne, (filter.summaryFilter?.groups ?? []) as GroupKey[]);
  return (
    <>
      {head}
      <div style={{ maxWidth: 560, paddingBottom: 24 }}>
        <Ranked rows={rows} total={totals.seconds} />
      </div>
      <SummaryTable rows={rows} totals={totals} shown={amounts} sort={sort ?? filter.summaryFilter?.sortColumn ?? null} order={search.sort ? order : (filter.sortOrder ?? "DESCENDING")} onSort={onSort} asks={false} />
    </>
  );
}
