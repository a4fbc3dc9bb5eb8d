// FullCalendar computes no named zones by itself. It is given wall times of the profile's zone as if they were UTC, and
// what people drag in it is read back as wall times.
import { WEEKDAYS } from "@/lib/dates";
import { dayBounds, instantAt, offsetAt, readWall, wallOf } from "@/lib/zones";

const MINUTE = 60_000;
const SHORTEST = 5 * MINUTE; // what a block shows at least; more would lie over the next
const QUARTER = 15 * MINUTE;

/** The wall clock at an instant, in ms as if it were UTC. */
export const wallAt = (instant: number, zone: string): number => instant + offsetAt(zone, instant);

/** The instant of a wall time; one that comes twice is the first after `after`. */
export function instantOf(wall: number, zone: string, after = -Infinity): number {
  const { date, seconds } = wallOf(wall, "UTC");
  const read = readWall(date, seconds, zone);
  return read.instant > after ? read.instant : read.later;
}

/** Where a block stands. In the repeated hour an end may show an earlier clock than the start: the block is then short. */
export function blockOf(start: number, end: number, zone: string): { start: number; end: number } {
  const from = wallAt(start, zone);
  return { start: from, end: Math.max(wallAt(end, zone), from + SHORTEST) };
}

/** A block was put elsewhere: it begins there and lasts as long as before. */
export function moved(times: { start: number; end: number }, wall: number, zone: string): { start: number; end: number } {
  const start = instantOf(wall, zone);
  return { start, end: start + times.end - times.start };
}

/** An edge of a block was dragged; the other one stays. */
export function resized(times: { start: number; end: number }, walls: { start: number; end: number }, zone: string): { start: number; end: number } {
  const start = walls.start === wallAt(times.start, zone) ? times.start : instantOf(walls.start, zone);
  return { start, end: Math.max(start + MINUTE, instantOf(walls.end, zone, start)) };
}

export interface Nudge {
  minutes: number;
  days: number;
}

/** A block was pushed by keys: as a whole, or its end alone, which stays after the start. */
export function nudged(times: { start: number; end: number }, { minutes, days }: Nudge, endOnly: boolean, zone: string): { start: number; end: number } {
  if (endOnly) return { start: times.start, end: Math.max(times.start + QUARTER, times.end + minutes * MINUTE) };
  if (days === 0) return { start: times.start + minutes * MINUTE, end: times.end + minutes * MINUTE };
  return moved(times, wallAt(times.start, zone) + days * 24 * 60 * MINUTE, zone); // the same clock of another day
}

/** The time of day that the board begins to show: two hours before now, on other days the start of work. */
export function firstInSight(dates: string[], startOfDay: number, now: number, zone: string): number {
  const wall = wallOf(now, zone);
  if (!dates.includes(wall.date)) return startOfDay;
  return Math.max(0, Math.floor(wall.seconds / 3600) * 3600 - 7200);
}

export interface ClockChange {
  kind: "skipped" | "repeated";
  from: number; // wall times as if they were UTC
  to: number;
}

/** The hour that a day misses, or that comes twice in it. */
export function clockChange(date: string, zone: string): ClockChange | null {
  const [first, next] = dayBounds(date, zone);
  const before = offsetAt(zone, first);
  const by = offsetAt(zone, next) - before;
  if (by === 0) return null;
  let [low, high] = [first, next]; // the instant of the change lies between
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  const wall = high + before;
  return by > 0 ? { kind: "skipped", from: wall, to: wall + by } : { kind: "repeated", from: wall + by, to: wall };
}

/** Weekdays as FullCalendar counts them, 0 is Sunday. */
export const dayNumber = (day: (typeof WEEKDAYS)[number]): number => (WEEKDAYS.indexOf(day) + 1) % 7;

/** Where a new entry without a chosen place begins: now on today, else at the start of the day. */
export function placeFor(date: string, startOfDay: number, now: number, zone: string): number {
  const wall = wallOf(now, zone);
  const seconds = wall.date === date ? Math.floor(wall.seconds / 900) * 900 : startOfDay;
  return instantAt(date, seconds, zone);
}
