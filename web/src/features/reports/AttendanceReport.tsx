import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Progress, Slow } from "@/figures/Progress";
import { attendanceOptions } from "@/figures/queries";
import { useDuration } from "@/figures/Reading";
import { attendanceBody } from "@/figures/requests";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { FailureNotice } from "@/ui/FailureNotice";
import { AttendanceTable } from "./AttendanceTable";
import { Pager } from "./Pager";
import type { ReportPage } from "./useReport";
import classes from "@/figures/reports.module.css";

/** When people worked, day by day. */
export default function AttendanceReport({ page }: { page: ReportPage }) {
  const t = useTexts(reports);
  const duration = useDuration();
  const { state, workspaceId, change } = page;
  const { data, error, isFetching, refetch } = useQuery(attendanceOptions(workspaceId, useMemo(() => attendanceBody(state), [state])));
  if (error) return <FailureNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Slow />;
  const { totals } = data;
  const figures = [
    [t.attendance.WORK, totals.totalDuration],
    [t.attendance.CAPACITY, totals.capacity],
    [t.attendance.OVERTIME, totals.overtime],
    [t.undertime, totals.remainingCapacity],
    [t.attendance.BREAK, totals.break],
  ] as const;
  return (
    <>
      <Progress active={isFetching} />
      <dl className={classes.headline}>
        {figures.map(([label, seconds], index) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num" data-main={index === 0 || undefined}>
              {duration(seconds)}
            </dd>
          </div>
        ))}
      </dl>
      <AttendanceTable rows={data.entities} totals={totals} sort={state.sort ?? "DATE"} order={state.sort ? state.order : "ASCENDING"} onSort={(sort, order) => change({ sort, order })} />
      <Pager page={state.page} size={state.size} isLast={data.isLast} change={change} />
    </>
  );
}
