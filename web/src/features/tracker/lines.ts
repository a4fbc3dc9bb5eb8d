import { sameness, seconds, type Entry } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { addDays, startOfWeek, type Weekday } from "@/lib/dates";
import { dateOf, dayBounds } from "@/lib/zones";

/** Finished time, and the start of the timer that is to be added while it runs. */
export interface Sum {
  finished: number; // seconds
  running: number | null;
}

export type Line =
  | { kind: "week"; key: string; from: string; to: string; sum: Sum | null } // null: not all of it was read yet
  | { kind: "day"; key: string; date: string; sum: Sum | null; entries: Shown[] }
  | { kind: "fold"; key: string; entries: Shown[]; sum: Sum; open: boolean }
  | { kind: "entry"; key: string; entry: Shown; folded: boolean };

export interface Frame {
  zone: string;
  weekStart: Weekday;
  fold: boolean; // similar entries of a day become one line
  open: ReadonlySet<string>; // keys of folds that are open
  readTo: string | null; // the day that may have been read in part; null: everything was read
}

let last = { zone: "", from: 0, to: 0, date: "" };

/** The day of an entry: that of its start in the zone. Zones are slow to ask, and neighbours mostly share the day. */
function dayOf(start: number, zone: string): string {
  if (last.zone === zone && start >= last.from && start < last.to) return last.date;
  const date = dateOf(start, zone);
  const [from, to] = dayBounds(date, zone);
  last = { zone, from, to, date };
  return date;
}

export const sumOf = (entries: Entry[]): Sum => ({
  finished: entries.reduce((total, entry) => total + (entry.end === null ? 0 : seconds(entry, 0)), 0),
  running: entries.find(({ end }) => end === null)?.start ?? null,
});

/** Entries, newest first, as the lines of the page: weeks, days in them, entries in those; similar ones folded. */
export function linesOf(entries: Shown[], frame: Frame): Line[] {
  const lines: Line[] = [];
  const byDay = grouped(entries, ({ start }) => dayOf(start, frame.zone));
  const byWeek = grouped([...byDay.keys()], (date) => startOfWeek(date, frame.weekStart));
  for (const [from, dates] of byWeek) {
    const all = dates.flatMap((date) => byDay.get(date)!);
    const whole = frame.readTo === null || from > frame.readTo;
    lines.push({ kind: "week", key: `w${from}`, from, to: addDays(from, 6), sum: whole ? sumOf(all) : null });
    for (const date of dates) lines.push(...linesOfDay(date, byDay.get(date)!, frame));
  }
  return lines;
}

function linesOfDay(date: string, entries: Shown[], frame: Frame): Line[] {
  const whole = frame.readTo === null || date > frame.readTo;
  const head: Line = { kind: "day", key: `d${date}`, date, sum: whole ? sumOf(entries) : null, entries };
  const groups = frame.fold ? [...grouped(entries, foldKey).values()] : entries.map((entry) => [entry]);
  return [head, ...groups.flatMap((group) => linesOfGroup(date, group, frame))];
}

/** What runs, waits or was refused stays in sight. */
const foldKey = (entry: Shown): string => (entry.end === null || entry.refusal ? entry.key : sameness(entry));

const foldOf = (date: string, entry: Entry): string => `f${date} ${sameness(entry)}`;

/** The key of the fold that the entry is in, where there are others like it on its day. */
export const foldKeyOf = (entry: Entry, zone: string): string => foldOf(dayOf(entry.start, zone), entry);

function linesOfGroup(date: string, group: Shown[], { open }: Frame): Line[] {
  const plain = (folded: boolean) => group.map((entry): Line => ({ kind: "entry", key: entry.key, entry, folded }));
  if (group.length === 1) return plain(false);
  const key = foldOf(date, group[0]!);
  const isOpen = open.has(key);
  return [{ kind: "fold", key, entries: group, sum: sumOf(group), open: isOpen }, ...(isOpen ? plain(true) : [])];
}

function grouped<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
