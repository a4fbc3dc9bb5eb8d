// Times of an entry as they are typed: clocks and dates in a zone become instants.
import { daysBetween } from "@/lib/dates";
import { readWall, wallOf, type Reading } from "@/lib/zones";

export interface Times {
  start: number;
  end: number | null;
}

const DAY = 86_400_000;

/** The start at another time of its day. A finished entry keeps its end, which moves to the next day if need be. */
export function withStart({ start, end }: Times, clock: number, zone: string): Times & { kind: Reading["kind"] } {
  const read = readWall(wallOf(start, zone).date, clock, zone);
  if (end === null) return { start: read.instant, end, kind: read.kind };
  const clockEnd = wallOf(end, zone).seconds;
  return { ...fitted(read.instant, clockEnd, zone, end), kind: read.kind };
}

/** The end at another time: of the day of the start, or of the next one when that is earlier than the start. */
export function withEnd({ start }: Times, clock: number, zone: string): Times & { kind: Reading["kind"] } {
  const found = endAfter(start, clock, zone);
  return { start, end: found.instant, kind: found.kind };
}

/** An end stays where it is while it comes after the start and within a day of it. */
function fitted(start: number, clockEnd: number, zone: string, end: number): Times {
  if (end >= start && end - start < DAY) return { start, end };
  return { start, end: endAfter(start, clockEnd, zone).instant };
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
