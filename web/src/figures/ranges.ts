// Ranges of calendar dates, both ends inside. What "this week" is depends on today in the report's zone and on the
// first day of the week, never on the device.
import { addDays, addMonths, daysBetween, endOfMonth, isDate, startOfMonth, startOfWeek, type Weekday } from "@/lib/dates";

export const PRESETS = [
  "TODAY", "YESTERDAY", "THIS_WEEK", "LAST_WEEK", "PAST_TWO_WEEKS", "THIS_MONTH", "LAST_MONTH", "THIS_YEAR", "LAST_YEAR",
] as const; // prettier-ignore

export type Preset = (typeof PRESETS)[number];

export interface Dates {
  from: string;
  to: string;
}

export interface Range extends Dates {
  preset: Preset | null; // null: dates that stay
}

export interface Now {
  today: string; // in the report's zone
  weekStart: Weekday;
}

/** The dates of a preset. "Past two weeks" are the two whole weeks before this one. */
export function datesOf(preset: Preset, { today, weekStart }: Now): Dates {
  const week = startOfWeek(today, weekStart);
  const month = startOfMonth(today);
  const year = today.slice(0, 4);
  const before = String(Number(year) - 1);
  switch (preset) {
    case "TODAY":
      return { from: today, to: today };
    case "YESTERDAY":
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case "THIS_WEEK":
      return { from: week, to: addDays(week, 6) };
    case "LAST_WEEK":
      return { from: addDays(week, -7), to: addDays(week, -1) };
    case "PAST_TWO_WEEKS":
      return { from: addDays(week, -14), to: addDays(week, -1) };
    case "THIS_MONTH":
      return { from: month, to: endOfMonth(month) };
    case "LAST_MONTH":
      return { from: addMonths(month, -1), to: addDays(month, -1) };
    case "THIS_YEAR":
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case "LAST_YEAR":
      return { from: `${before}-01-01`, to: `${before}-12-31` };
  }
}

/** A range to look at where this one shows nothing: one that is not inside of it; null where all are. */
export function otherRange(range: Dates, now: Now): Preset | null {
  const inside = ({ from, to }: Dates) => from >= range.from && to <= range.to;
  return (["LAST_MONTH", "THIS_MONTH", "THIS_YEAR", "LAST_YEAR"] as const).find((preset) => !inside(datesOf(preset, now))) ?? null;
}

export const lengthOf = ({ from, to }: Dates): number => daysBetween(from, to) + 1;

/** The range of an address: free dates, else a preset, else this week. */
export function readRange(search: { range?: string; from?: string; to?: string }, now: Now): Range {
  const { from, to } = search;
  if (from && to && isDate(from) && isDate(to) && from <= to) return { from, to, preset: null };
  const preset = PRESETS.find((each) => each === search.range) ?? "THIS_WEEK";
  return { ...datesOf(preset, now), preset };
}

/** What an address says of dates: the preset they are just now, else themselves. */
export function writeDates(dates: Dates, now: Now): { range?: string; from?: string; to?: string } {
  const preset = PRESETS.find((each) => isSame(datesOf(each, now), dates));
  return preset ? { range: preset, from: undefined, to: undefined } : { range: undefined, ...dates };
}

const isSame = (one: Dates, other: Dates): boolean => one.from === other.from && one.to === other.to;

/** The range just before (-1) or after (1): whole months by months, all else by its own number of days. */
export function neighbour(dates: Dates, direction: -1 | 1): Dates {
  const { from, to } = dates;
  if (from === startOfMonth(from) && to === endOfMonth(to)) {
    const months = monthsIn(dates) * direction;
    return { from: addMonths(from, months), to: endOfMonth(addMonths(startOfMonth(to), months)) };
  }
  const days = lengthOf(dates) * direction;
  return { from: addDays(from, days), to: addDays(to, days) };
}

function monthsIn({ from, to }: Dates): number {
  const [year, month] = from.split("-").map(Number) as [number, number];
  const [lastYear, lastMonth] = to.split("-").map(Number) as [number, number];
  return (lastYear - year) * 12 + lastMonth - month + 1;
}

/** Seven days for the weekly report: the range itself, else the week of today if it lies in it, else its first week. */
export function weekIn(range: Range, { today, weekStart }: Now): Range {
  if (lengthOf(range) === 7) return range;
  const inside = today >= range.from && today <= range.to ? today : range.from;
  const from = startOfWeek(inside, weekStart);
  return { from, to: addDays(from, 6), preset: null };
}

export type Step = "DATE" | "WEEK" | "MONTH";

/** How wide the bars of a chart are, so that there are never too many. */
export function stepOf(dates: Dates): Step {
  const days = lengthOf(dates);
  return days <= 31 ? "DATE" : days <= 183 ? "WEEK" : "MONTH";
}

/** The bars of a chart, by the ids of the summary's groups: "2026-11-23", a week's first day, "2026-11". */
export function bars({ from, to }: Dates, step: Step, weekStart: Weekday): string[] {
  const found: string[] = [];
  let day = step === "DATE" ? from : step === "WEEK" ? startOfWeek(from, weekStart) : startOfMonth(from);
  while (day <= to) {
    found.push(step === "MONTH" ? day.slice(0, 7) : day);
    day = step === "DATE" ? addDays(day, 1) : step === "WEEK" ? addDays(day, 7) : addMonths(day, 1);
  }
  return found;
}
