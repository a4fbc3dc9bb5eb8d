// Times of an entry as they are typed: clocks and dates in a zone become instants.
import { daysBetween } from "@/lib/dates";
import { readWall, wallOf, type Reading } from "@/lib/zones";

export interface Times {
  start: number;
  end: number | null;
}

/** Times as a clock was typed: what the clock is on its day, and its second reading where the first was taken. */
export interface Typed extends Times {
  kind: Reading["kind"];
  second: number | null;
}

const DAY = 86_400_000;
const secondOf = ({ instant, later }: Reading): number | null => (later > instant ? later : null);

/** The start at another time of its day. A finished entry keeps its end; one that would come first follows the start. */
export function withStart({ start, end }: Times, clock: number, zone: string): Typed {
  const read = readWall(wallOf(start, zone).date, clock, zone);
  const kept = end === null || end >= read.instant ? end : endAfter(read.instant, wallOf(end, zone).seconds, zone).instant;
  const second = secondOf(read);
  return { start: read.instant, end: kept, kind: read.kind, second: second !== null && kept !== null && second > kept ? null : second };
}

/**
 * The end at another time: of the day of the start, or of the next one when that is earlier than the start. An entry of
 * a day and more keeps the date of its end: nobody who types a clock means to lose days.
 */
export function withEnd({ start, end }: Times, clock: number, zone: string): Typed {
  const own = end !== null && end - start >= DAY ? readWall(wallOf(end, zone).date, clock, zone) : null;
  const found = own && own.instant >= start ? own : endAfter(start, clock, zone);
  return { start, end: found.instant, kind: found.kind, second: secondOf(found) };
}

/** The end at its clock on another date, not before the start. */
export function withEndDate({ start, end }: Times, date: string, zone: string): Times {
  return { start, end: end === null ? null : Math.max(start, readWall(date, wallOf(end, zone).seconds, zone).instant) };
}

function endAfter(start: number, clock: number, zone: string): Reading {
  const { date } = wallOf(start, zone);
  const today = readWall(date, clock, zone);
  if (today.instant >= start) return today;
  if (today.later >= start) return { ...today, instant: today.later };
  return readWall(date, clock + 86_400, zone);
}

/** The entry on another date, at the same clocks; a day that is longer or shorter changes what lies between. */
export function onDate({ start, end }: Times, date: string, zone: string): Times {
  const from = wallOf(start, zone);
  const moved = readWall(date, from.seconds, zone).instant;
  if (end === null) return { start: moved, end };
  const until = wallOf(end, zone);
  const later = daysBetween(from.date, until.date);
  return { start: moved, end: Math.max(moved, readWall(date, until.seconds + later * 86_400, zone).instant) };
}

/** Days between the start's and the end's date: what stands, small, beside the end. */
export const daysLater = ({ start, end }: Times, zone: string): number =>
  end === null ? 0 : daysBetween(wallOf(start, zone).date, wallOf(end, zone).date);
