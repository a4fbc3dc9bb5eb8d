import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { rowsOf, totalsOf } from "@/figures/figures";
import { Headline } from "@/figures/Headline";
import { Progress, Slow } from "@/figures/Progress";
import { weeklyOptions } from "@/figures/queries";
import { weeklyBody } from "@/figures/requests";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { FailureNotice } from "@/ui/FailureNotice";
import { NoTime } from "./NoTime";
import type { ReportPage } from "./useReport";
import { WeeklyTable } from "./WeeklyTable";
import classes from "@/figures/reports.module.css";

/** Seven days beside each other, for people or projects. */
export default function WeeklyReport({ page }: { page: ReportPage }) {
  const t = useTexts(reports);
  const { state, workspaceId, change } = page;
  const { data, error, isFetching, refetch } = useQuery(weeklyOptions(workspaceId, useMemo(() => weeklyBody(state), [state])));
  const rows = useMemo(() => (data ? rowsOf(data.groupOne, [state.rows]) : []), [data, state.rows]);
  const totals = useMemo(() => (data ? totalsOf(data.totals) : null), [data]);
  if (error) return <FailureNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Slow />;
  return (
    <>
      <Progress active={isFetching} />
      <div className={classes.toolbar}>
        <span className="muted">{t.rows}</span>
        <SegmentedControl
          size="xs"
          aria-label={t.rows}
          value={state.rows}
          onChange={(next) => change({ rows: next === "USER" ? undefined : next })}
          data={[
            { value: "USER", label: t.people },
            { value: "PROJECT", label: t.projects },
          ]}
        />
      </div>
      {totals && <Headline totals={totals} shown={state.shown} />}
      {totals ? <WeeklyTable rows={rows} totals={totals} days={data.totalsByDay} shown={state.shown} /> : <NoTime page={page} />}
      {data.usersWithoutTime && data.usersWithoutTime.length > 0 && <p className="muted">{t.withoutTime(data.usersWithoutTime.map(({ name }) => name).join(", "))}</p>}
    </>
  );
}
