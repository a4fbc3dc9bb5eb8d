import type { Shape } from "@/api/client";
import { Explained } from "@/figures/Explain";
import { useDate, useDuration, useReading } from "@/figures/Reading";
import { formatClock } from "@/lib/clocks";
import { dayName } from "@/lib/dates";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { SortHead, type Order } from "./SortHead";
import classes from "@/figures/reports.module.css";

type Row = Shape<"AttendanceRow">;

interface Props {
  rows: Row[];
  totals: Shape<"AttendanceTotals">;
  sort: string;
  order: Order;
  onSort: (sort: string, order: Order) => void;
  asks?: boolean;
}

const COLUMNS = ["DATE", "USER", "START", "END", "BREAK", "WORK", "CAPACITY", "OVERTIME", "TIME_OFF"] as const;
const TEXTS = ["DATE", "USER"];

export function AttendanceTable({ rows, totals, sort, order, onSort, asks = true }: Props) {
  const t = useTexts(reports);
  const duration = useDuration();
  const length = (seconds: number) => (seconds ? duration(seconds) : <span className="muted">–</span>);
  const isNumber = (column: string) => !TEXTS.includes(column) || undefined;
  return (
    <div className={classes.wide}>
      <table className={classes.table} data-testid="attendance">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-number={isNumber(column)} aria-sort={sort === column ? (order === "ASCENDING" ? "ascending" : "descending") : undefined}>
                <SortHead label={t.attendance[column]} active={sort === column} order={order} first="ASCENDING" onSort={(next) => onSort(column, next)} />
              </th>
            ))}
            <th scope="col" data-number>
              {t.undertime}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={`${row.userId || row.userName} ${row.date}`} row={row} asks={asks} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t.total}
            </th>
            <td data-number>{length(totals.break)}</td>
            <td data-number>{duration(totals.totalDuration)}</td>
            <td data-number>{length(totals.capacity)}</td>
            <td data-number>{length(totals.overtime)}</td>
            <td data-number>{length(totals.timeOff)}</td>
            <td data-number>{length(totals.remainingCapacity)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Line({ row, asks }: { row: Row; asks: boolean }) {
  const t = useTexts(reports);
  const duration = useDuration();
  const date = useDate();
  const { locale, time } = useReading();
  const length = (seconds: number) => (seconds ? duration(seconds) : <span className="muted">–</span>);
  // The offset of the report's zone is part of the text, so the clock can be read off.
  const clock = (text: string | null) => (text ? formatClock(Number(text.slice(11, 13)) * 3600 + Number(text.slice(14, 16)) * 60, time) : "–");
  return (
    <tr>
      <td className="num">
        <span className="muted">{dayName(row.date, locale, { weekday: "short" })}</span> {date(row.date)}
      </td>
      <td>
        <span dir="auto">{row.userName}</span>
      </td>
      <td data-number>{clock(row.zonedStart)}</td>
      <td data-number>{row.hasRunningEntry ? <span className="muted">{t.runningNow}</span> : clock(row.zonedEnd)}</td>
      <td data-number>{length(row.break)}</td>
      <td data-number>
        <Explained doubt={asks && row.totalDuration ? { group: { USER: row.userId, DATE: row.date } } : null}>{length(row.totalDuration)}</Explained>
      </td>
      <td data-number>{length(row.capacity)}</td>
      <td data-number>{length(row.overtime)}</td>
      <td data-number>{length(row.timeOff)}</td>
      <td data-number>{length(row.remainingCapacity)}</td>
    </tr>
  );
}
