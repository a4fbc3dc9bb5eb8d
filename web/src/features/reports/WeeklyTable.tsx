import type { Shape } from "@/api/client";
import { Explained } from "@/figures/Explain";
import type { Row, Totals } from "@/figures/figures";
import { useGroupName } from "@/figures/groupNames";
import { MoneyText, useDuration, useReading } from "@/figures/Reading";
import type { Amount } from "@/figures/state";
import { dayName, weekdayOf } from "@/lib/dates";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { ProjectDot } from "@/ui/ProjectDot";
import classes from "@/figures/reports.module.css";

interface Props {
  rows: Row[];
  totals: Totals;
  days: Shape<"DayOut">[];
  shown: Amount[];
  asks?: boolean;
}

/** Rows of seven days; totals in both directions. */
export function WeeklyTable({ rows, totals, days, shown, asks = true }: Props) {
  const t = useTexts(reports);
  const duration = useDuration();
  const name = useGroupName();
  const { locale } = useReading();
  const doubt = (group: Record<string, string>) => (asks ? { group } : null);
  const weekend = (date: string) => (weekdayOf(date) > 4 ? true : undefined);
  const cell = (seconds: number, group: Record<string, string>) =>
    seconds ? <Explained doubt={doubt(group)}>{duration(seconds)}</Explained> : <span className="muted">–</span>;
  return (
    <div className={classes.wide}>
      <table className={classes.table} data-testid="weekly">
        <thead>
          <tr>
            <th scope="col">{t.group[rows[0]?.kind ?? "USER"]}</th>
            {days.map(({ date }) => (
              <th key={date} scope="col" data-number data-weekend={weekend(date)}>
                {dayName(date, locale, { weekday: "short", day: "numeric" })}
              </th>
            ))}
            <th scope="col" data-number>
              {t.total}
            </th>
            {shown.map((kind) => (
              <th key={kind} scope="col" data-number>
                {t.amount[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className={classes.name}>
                  {row.kind === "PROJECT" && <ProjectDot color={row.color} />}
                  <span dir="auto">{name(row)}</span>
                </span>
              </th>
              {row.days.map(({ date, seconds }) => (
                <td key={date} data-number data-weekend={weekend(date)}>
                  {cell(seconds, { [row.kind]: row.id, DATE: date })}
                </td>
              ))}
              <td data-number>{cell(row.seconds, { [row.kind]: row.id })}</td>
              {shown.map((kind) => (
                <td key={kind} data-number>
                  <Explained doubt={doubt({ [row.kind]: row.id })}>
                    <MoneyText money={row.amounts[kind]} />
                  </Explained>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            {days.map(({ date, duration: seconds }) => (
              <td key={date} data-number>
                {cell(seconds, { DATE: date })}
              </td>
            ))}
            <td data-number data-testid="total-duration">
              <Explained doubt={doubt({})}>{duration(totals.seconds)}</Explained>
            </td>
            {shown.map((kind) => (
              <td key={kind} data-number>
                <Explained doubt={doubt({})}>
                  <MoneyText money={totals.amounts[kind]} />
                </Explained>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
