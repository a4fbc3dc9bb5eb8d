import type { ClipboardEvent } from "react";
import { formatDuration, parseDuration, type DurationFormat } from "@/lib/durations";
import type { timesheet } from "@/texts/timesheet";
import type { Cell } from "./grid";
import { areaOf, pasted, type Spot } from "./typing";
import type { Timesheet } from "./useTimesheet";

interface Selection {
  sheet: Timesheet;
  at: Spot;
  corner: Spot;
  duration: DurationFormat;
  t: (typeof timesheet)["en"];
  say: (note: string) => void;
}

/** Copy, paste and empty the cells that are selected. */
export function clipboardOf({ sheet, at, corner, duration, t, say }: Selection) {
  const { rows } = sheet.grid;
  const area = areaOf(at, corner);
  const cells: Cell[] = area.rows.flatMap((row) => area.columns.flatMap((column) => rows[row]?.cells[column] ?? []));

  function emptied(): void {
    say(cells.map(sheet.barOf).find(Boolean) ?? "");
    sheet.keepRows();
    sheet.empty(cells.filter((cell) => !sheet.barOf(cell) && !cell.runs));
  }

  function copy(event: ClipboardEvent): void {
    const line = (row: number) => area.columns.map((column) => formatDuration(rows[row]?.cells[column]?.seconds ?? 0, "FULL"));
    event.clipboardData.setData("text/plain", area.rows.map((row) => line(row).join("\t")).join("\n"));
    event.preventDefault();
  }

  function paste(event: ClipboardEvent): void {
    event.preventDefault();
    const read = pasted(event.clipboardData.getData("text/plain"), at, corner, rows);
    const given = read.map((each) => ({ ...each, seconds: parseDuration(each.typed, duration) }));
    const fits = given.filter(({ cell, seconds }) => seconds !== null && !sheet.barOf(cell) && !cell.runs && cell.entries.length < 2);
    const fresh = fits.filter(({ cell }) => cell.entries.length === 0);
    sheet.keepRows();
    for (const { cell, row, seconds } of fits) if (cell.entries.length) sheet.put(cell, row, seconds!);
    sheet.putAll(fresh.map(({ cell, row, seconds }) => ({ row, date: cell.date, seconds: seconds! })));
    say(given.length > fits.length ? t.skipped(given.length - fits.length) : t.pasted(fits.length));
  }

  return { emptied, copy, paste };
}
