// The week as a grid: rows are distinct project, task and type, columns are days (product-facts 8).
import { seconds, type Entry } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { weekdayOf } from "@/lib/dates";
import { dateOf } from "@/lib/zones";

export interface RowKey {
  projectId: string | null;
  taskId: string | null;
  type: Entry["type"];
}

export interface Cell {
  date: string;
  entries: Shown[]; // oldest first
  seconds: number; // finished time
  runs: boolean;
}

export interface Row extends RowKey {
  key: string;
  cells: Cell[];
  seconds: number;
}

export interface Day {
  date: string;
  entries: Shown[]; // oldest first
  seconds: number;
}

export interface Grid {
  rows: Row[];
  days: Day[];
  seconds: number;
}

export const keyOf = ({ projectId, taskId, type }: RowKey): string => [projectId ?? "", taskId ?? "", type].join("/");

export function rowOf(key: string): RowKey {
  const [projectId, taskId, type] = key.split("/") as [string, string, Entry["type"]];
  return { projectId: projectId || null, taskId: taskId || null, type };
}

const finished = (entries: Entry[]): number =>
  entries.reduce((sum, entry) => sum + (entry.end === null ? 0 : seconds(entry, 0)), 0);

/** Rows that were there keep their places; those that come with entries follow, by name. */
export function orderOf(kept: string[], entries: RowKey[], nameOf: (row: RowKey) => string): string[] {
  const fresh = [...new Set(entries.map(keyOf))].filter((key) => !kept.includes(key));
  const name = (key: string) => nameOf(rowOf(key));
  return [...kept, ...fresh.sort((one, other) => name(one).localeCompare(name(other)) || (one < other ? -1 : 1))];
}

/** Entries belong to the day of their start. */
export function gridOf(entries: Shown[], dates: string[], order: string[], zone: string): Grid {
  const sorted = [...entries].sort((one, other) => one.start - other.start);
  const at = new Map<string, Shown[]>();
  for (const entry of sorted) {
    const date = dateOf(entry.start, zone);
    for (const key of [date, `${date} ${keyOf(entry)}`]) at.set(key, [...(at.get(key) ?? []), entry]);
  }
  const rows = order.map((key) => {
    const cells = dates.map((date) => cellOf(date, at.get(`${date} ${key}`) ?? []));
    return { ...rowOf(key), key, cells, seconds: cells.reduce((sum, cell) => sum + cell.seconds, 0) };
  });
  const days = dates.map((date) => ({ date, entries: at.get(date) ?? [], seconds: finished(at.get(date) ?? []) }));
  return { rows, days, seconds: days.reduce((sum, day) => sum + day.seconds, 0) };
}

const cellOf = (date: string, entries: Shown[]): Cell => ({
  date,
  entries,
  seconds: finished(entries),
  runs: entries.some(({ end }) => end === null),
});

export const isWeekend = (date: string): boolean => weekdayOf(date) > 4;
