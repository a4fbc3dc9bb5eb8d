import { SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { chartOf } from "@/figures/chart";
import { rowsOf, totalsOf, type Row } from "@/figures/figures";
import { Headline } from "@/figures/Headline";
import { Progress, Slow } from "@/figures/Progress";
import { summaryOptions } from "@/figures/queries";
import { Ranked } from "@/figures/Ranked";
import { chartBody, summaryBody } from "@/figures/requests";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { FailureNotice } from "@/ui/FailureNotice";
import { GroupPickers } from "./GroupPickers";
import { NoTime } from "./NoTime";
import { SummaryTable } from "./SummaryTable";
import type { ReportPage } from "./useReport";
import classes from "@/figures/reports.module.css";

const Bars = lazy(() => import("@/figures/Charts").then((all) => ({ default: all.Bars })));
const Donut = lazy(() => import("@/figures/Charts").then((all) => ({ default: all.Donut })));

/** The sum of a range: over time as bars, by its largest groups, and as a table. */
export function SummaryReport({ page }: { page: ReportPage }) {
  const { state, workspaceId, change } = page;
  const { data, error, isFetching, refetch } = useQuery(summaryOptions(workspaceId, useMemo(() => summaryBody(state), [state])));
  const rows = useMemo(() => (data ? rowsOf(data.groupOne, state.groups) : []), [data, state.groups]);
  const totals = useMemo(() => (data ? totalsOf(data.totals) : null), [data]);
  if (error) return <FailureNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Slow />;
  return (
    <>
      <Progress active={isFetching} />
      {totals ? (
        <>
          <Headline totals={totals} shown={state.shown} />
          <Charts page={page} rows={rows} total={totals.seconds} />
          <GroupPickers state={state} change={change} />
          <SummaryTable rows={rows} totals={totals} shown={state.shown} sort={state.sort} order={state.order} onSort={(sort, order) => change({ sort, order })} />
        </>
      ) : (
        <NoTime page={page} />
      )}
    </>
  );
}

function Charts({ page, rows, total }: { page: ReportPage; rows: Row[]; total: number }) {
  const t = useTexts(reports);
  const { state, workspaceId, change } = page;
  const byBillable = state.chart === "BILLABILITY";
  const all = useQuery(summaryOptions(workspaceId, useMemo(() => chartBody(state), [state])));
  const billable = useQuery({ ...summaryOptions(workspaceId, useMemo(() => chartBody(state, true), [state])), enabled: byBillable && state.billable === null });
  const chart = useMemo(() => (all.data ? chartOf(state, all.data, billable.data ?? null, t) : null), [all.data, billable.data, state, t]);
  return (
    <div className={classes.charts}>
      <section aria-label={`${t.stackedBy}: ${byBillable ? t.byBillable : t.byProject}`}>
        <div className={classes.chartHead}>
          <span className="muted">{t.stackedBy}</span>
          <SegmentedControl
            size="xs"
            aria-label={t.stackedBy}
            value={state.chart}
            onChange={(next) => change({ chart: next === "PROJECT" ? undefined : next })}
            data={[
              { value: "PROJECT", label: t.byProject },
              { value: "BILLABILITY", label: t.byBillable },
            ]}
          />
        </div>
        <Suspense fallback={<Skeleton h={240} />}>{chart && <Bars chart={chart} />}</Suspense>
      </section>
      <section aria-label={t.group[state.groups[0]!]}>
        <div className={classes.chartHead}>
          <span className="muted">{t.group[state.groups[0]!]}</span>
          <SegmentedControl
            size="xs"
            aria-label={`${t.ranked} / ${t.donut}`}
            value={state.figure}
            onChange={(next) => change({ figure: next === "ranked" ? undefined : next })}
            data={[
              { value: "ranked", label: t.ranked },
              { value: "donut", label: t.donut },
            ]}
          />
        </div>
        {state.figure === "ranked" ? (
          <Ranked rows={rows} total={total} />
        ) : (
          <Suspense fallback={<Skeleton h={220} />}>
            <Donut rows={rows} />
          </Suspense>
        )}
      </section>
    </div>
  );
}
