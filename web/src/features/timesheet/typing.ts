// What a duration typed into a cell does.
import type { Entry } from "@/entries/entry";
import { dateOf, instantAt } from "@/lib/zones";
import type { Cell, Row, RowKey } from "./grid";

export interface Times {
  start: number;
  end: number;
}

export type Act =
  | { kind: "none" }
  | { kind: "open" } // several entries, or one that runs: a number alone does not say what is meant
  | ({ kind: "create" } & Times)
  | { kind: "edit"; entry: Entry; end: number }
  | { kind: "remove"; entries: Entry[] };

export interface DayRule {
  zone: string;
  startOfDay: number; // seconds since midnight
}

/** Where a further entry of the day begins: after the last one, else at the start of the person's day. */
export function nextStart(entries: Pick<Entry, "end">[], date: string, { zone, startOfDay }: DayRule): number {
  const last = Math.max(...entries.map(({ end }) => end ?? 0));
  return last > 0 && dateOf(last, zone) === date ? last : instantAt(date, startOfDay, zone);
}

/** `day`: every entry of the person on that day. Durations are what passes, also where clocks change. */
export function actOf(cell: Cell, seconds: number, day: Entry[], rule: DayRule): Act {
  const [only, ...more] = cell.entries;
  if (more.length > 0 || cell.runs) return { kind: "open" };
  if (only && seconds === 0) return { kind: "remove", entries: [only] };
  if (seconds === cell.seconds) return { kind: "none" };
  if (only) return { kind: "edit", entry: only, end: only.start + seconds * 1000 };
  const start = nextStart(day, cell.date, rule);
  return { kind: "create", start, end: start + seconds * 1000 };
}

export interface Planned extends Times {
  row: RowKey;
}

/** Entries for several durations, those of a day one after the other and after what is there. */
export function planned(wanted: { row: RowKey; date: string; seconds: number }[], dayOf: (date: string) => Entry[], rule: DayRule): Planned[] {
  const ends = new Map<string, Pick<Entry, "end">[]>();
  return wanted.flatMap(({ row, date, seconds }) => {
    if (seconds === 0) return [];
    const day = ends.get(date) ?? [...dayOf(date)];
    const start = nextStart(day, date, rule);
    const end = start + seconds * 1000;
    ends.set(date, [...day, { end }]);
    return [{ row, start, end }];
  });
}

/** The cells of a text as spreadsheets copy it. */
export const cellsOf = (text: string): string[][] =>
  text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t").map((cell) => cell.trim())); // prettier-ignore

export interface Spot {
  row: number;
  column: number; // 0 to 6
}

/** Rows and columns between two corners, both included. */
export function areaOf(one: Spot, other: Spot): { rows: number[]; columns: number[] } {
  const between = (a: number, b: number) => Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index);
  return { rows: between(one.row, other.row), columns: between(one.column, other.column) };
}

/** Which cell gets which text: one value fills the whole selection, several are laid down from its first corner. */
export function pasted(text: string, from: Spot, to: Spot, rows: Row[]): { row: Row; cell: Cell; typed: string }[] {
  const given = cellsOf(text);
  const area = areaOf(from, to);
  const single = given.length === 1 && given[0]!.length === 1;
  const spots = single
    ? area.rows.flatMap((row) => area.columns.map((column) => ({ row, column, typed: given[0]![0]! })))
    : given.flatMap((line, down) => line.map((typed, right) => ({ row: area.rows[0]! + down, column: area.columns[0]! + right, typed })));
  return spots.flatMap(({ row, column, typed }) => {
    const cell = rows[row]?.cells[column];
    return cell && typed !== "" ? [{ row: rows[row]!, cell, typed }] : [];
  });
}
