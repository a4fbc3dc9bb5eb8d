import { ActionIcon } from "@mantine/core";
import { IconCoffee, IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useFormats } from "@/api/session";
import { ProjectFace } from "@/catalog/ProjectPicker";
import { dayName } from "@/lib/dates";
import { formatDuration } from "@/lib/durations";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { timesheet as words } from "@/texts/timesheet";
import { DurationInput } from "@/ui/inputs";
import type { Cell, Row } from "./grid";
import { Hours, useExcess } from "./Grid";
import type { Timesheet } from "./useTimesheet";
import classes from "./Timesheet.module.css";

/** The week on a phone: one day at a time. */
export function DayList({ sheet }: { sheet: Timesheet }) {
  const t = useTexts(words);
  const { locale } = useFormats();
  const { dates, today, grid } = sheet;
  const [picked, setPicked] = useState(today);
  const index = Math.max(0, dates.indexOf(picked));
  const barred = sheet.bars.times ?? sheet.bars.day(dates[index]!);
  return (
    <>
      <fieldset className={classes.days} aria-label={t.day} style={{ border: 0, margin: "0 0 8px", padding: 0 }}>
        {grid.days.map(({ date, seconds }, day) => (
          <button
            key={date}
            type="button"
            className={classes.dayButton}
            aria-pressed={day === index}
            data-today={date === today || undefined}
            onClick={() => setPicked(date)}
          >
            <span className={day === index ? "" : "muted"}>{dayName(date, locale, { weekday: "short" })}</span>
            <span className="num">{Number(date.slice(8))}</span>
            <DayHours seconds={seconds} date={date} />
          </button>
        ))}
      </fieldset>
      {grid.rows.map((row) => (
        <DayLine key={`${row.key} ${index}`} sheet={sheet} row={row} cell={row.cells[index]!} />
      ))}
      {barred && <output className={classes.note}>{barred}</output>}
    </>
  );
}

function DayHours({ seconds, date }: { seconds: number; date: string }) {
  const over = useExcess()(seconds, date) > 0;
  const shown = formatDuration(seconds, "COMPACT");
  return seconds ? (
    <span className={`num ${over ? classes.over : ""}`} style={{ padding: 0 }}>
      {over ? `${shown} +` : shown}
    </span>
  ) : (
    <Hours seconds={0} />
  );
}

function DayLine({ sheet, row, cell }: { sheet: Timesheet; row: Row; cell: Cell }) {
  const t = useTexts(words);
  const none = useTexts(common).noProject;
  const barred = sheet.barOf(cell);
  const several = cell.entries.length > 1 || cell.runs;
  const refusal = cell.entries.find((entry) => entry.refusal)?.refusal;
  const name = [sheet.nameOf(row) || none, t.details].join(": ");
  return (
    <div className={classes.line}>
      <div className={classes.rowHead}>
        {row.type === "BREAK" && <IconCoffee size={16} stroke={1.6} aria-hidden />}
        {row.type === "BREAK" && <span>{t.break}</span>}
        {row.projectId ? <ProjectFace projectId={row.projectId} taskId={row.taskId} /> : <span className="muted">{none}</span>}
      </div>
      <DurationInput
        w={104}
        aria-label={sheet.nameOf(row) || none}
        inputMode="decimal"
        placeholder="0:00"
        value={cell.seconds || null}
        readOnly={several}
        disabled={barred !== null}
        error={refusal?.message}
        onClick={() => several && sheet.open(cell, row)}
        onCommit={(seconds) => sheet.type(cell, row, seconds)}
      />
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={name} disabled={barred !== null && cell.entries.length === 0} onClick={() => sheet.open(cell, row)}>
        <IconDots size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}
