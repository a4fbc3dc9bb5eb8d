/* oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid of the ARIA patterns is a table */
import { ActionIcon, VisuallyHidden } from "@mantine/core";
import { IconCoffee, IconLock, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { useFormats, useSession } from "@/api/session";
import { ProjectFace } from "@/catalog/ProjectPicker";
import { dayName, WEEKDAYS, weekdayOf } from "@/lib/dates";
import { formatDuration, wireSeconds } from "@/lib/durations";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { timesheet as words } from "@/texts/timesheet";
import { isWeekend, type Row } from "./grid";
import { GridCell } from "./GridCell";
import { REMOVE } from "./gridKeys";
import { useGrid } from "./useGrid";
import type { Timesheet } from "./useTimesheet";
import classes from "./Timesheet.module.css";

/** The week as a spreadsheet. */
export function Grid({ sheet }: { sheet: Timesheet }) {
  const t = useTexts(words);
  const table = useRef<HTMLTableElement>(null);
  const keys = useGrid(sheet, table);
  const { grid, dates, today } = sheet;
  return (
    <>
      <table ref={table} className={classes.grid} role="grid" aria-label={t.project} onKeyDown={keys.pressed} {...keys.clipboard}>
        <thead>
          <tr>
            <th scope="col">{t.project}</th>
            {dates.map((date) => (
              <DayHead key={date} date={date} today={today} barred={sheet.bars.day(date)} />
            ))}
            <th scope="col" data-number>
              {t.total}
            </th>
            <td aria-label={t.actions} />
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, index) => (
            <tr key={row.key}>
              <RowHead row={row} />
              {row.cells.map((cell, column) => (
                <GridCell key={cell.date} sheet={sheet} keys={keys} row={row} cell={cell} spot={{ row: index, column }} />
              ))}
              <td data-number className={classes.rowTotal}>
                <Hours seconds={row.seconds} />
              </td>
              <td className={classes.remove}>
                <RemoveRow sheet={sheet} row={row} spot={`${index}-${REMOVE}`} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            {grid.days.map(({ date, seconds }) => (
              <DayTotal key={date} seconds={seconds} date={date} today={today} />
            ))}
            <td data-number className={classes.weekTotal}>
              <Hours seconds={grid.seconds} />
            </td>
            <td aria-label={t.actions} />
          </tr>
        </tfoot>
      </table>
      <output className={classes.note}>{keys.note || t.hint}</output>
    </>
  );
}

function DayHead({ date, today, barred }: { date: string; today: string; barred: string | null }) {
  const { locale } = useFormats();
  return (
    <th scope="col" data-number data-today={date === today || undefined} data-weekend={isWeekend(date) || undefined} title={barred ?? undefined}>
      {barred && <IconLock size={12} stroke={1.8} aria-hidden />}
      {barred && <VisuallyHidden>{barred}</VisuallyHidden>}
      <span>{dayName(date, locale, { weekday: "short" })}</span> {dayName(date, locale, { day: "numeric", month: "short" })}
    </th>
  );
}

function RowHead({ row }: { row: Row }) {
  const t = useTexts(words);
  const none = useTexts(common).noProject;
  return (
    <th scope="row">
      <div className={classes.rowHead}>
        {row.type === "BREAK" && <IconCoffee size={16} stroke={1.6} aria-hidden />}
        {row.type === "BREAK" && <span>{t.break}</span>}
        {row.projectId ? <ProjectFace projectId={row.projectId} taskId={row.taskId} /> : row.type === "BREAK" ? null : <span className="muted">{none}</span>}
      </div>
    </th>
  );
}

export function Hours({ seconds }: { seconds: number }) {
  const { duration } = useFormats();
  return <span className={seconds ? "num" : "num muted"}>{seconds ? formatDuration(seconds, duration) : "–"}</span>;
}

/** What a day holds beyond the person's capacity, in seconds; 0 where it fits. */
export function useExcess(): (seconds: number, date: string) => number {
  const { workCapacity, workingDays } = useSession().profile;
  const capacity = wireSeconds(workCapacity);
  return (seconds, date) => {
    const works = workingDays.includes(WEEKDAYS[weekdayOf(date)]!);
    return capacity > 0 && works ? Math.max(0, seconds - capacity) : 0;
  };
}

function DayTotal({ seconds, date, today }: { seconds: number; date: string; today: string }) {
  const t = useTexts(words);
  const { duration } = useFormats();
  const over = useExcess()(seconds, date);
  return (
    <td data-number data-today={date === today || undefined} data-weekend={isWeekend(date) || undefined} data-over={over > 0 || undefined} title={over ? t.over(formatDuration(over, duration)) : undefined}>
      <Hours seconds={seconds} />
      {over > 0 && <div className={classes.over}>+{formatDuration(over, duration)}</div>}
    </td>
  );
}

function RemoveRow({ sheet, row, spot }: { sheet: Timesheet; row: Row; spot: string }) {
  const t = useTexts(words);
  const none = useTexts(common).noProject;
  const name = sheet.nameOf(row) || none;
  const runs = row.cells.some((cell) => cell.runs) ? t.runsRow : null;
  const barred = runs ?? row.cells.flatMap((cell) => cell.entries.map(sheet.bars.entry)).find(Boolean);
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      tabIndex={-1}
      data-spot={spot}
      aria-label={barred ? `${t.removeRow(name)}. ${barred}` : t.removeRow(name)}
      title={barred ?? t.removeRow(name)}
      aria-disabled={barred ? true : undefined}
      data-disabled={barred ? true : undefined}
      onClick={() => !barred && sheet.removeRow(row)}
    >
      <IconX size={14} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
