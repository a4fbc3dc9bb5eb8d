// Instants are milliseconds since 1970 in UTC; what a clock on the wall shows needs a zone. The zone is always given.

export interface Wall {
  date: string; // "2026-11-23"
  seconds: number; // since midnight as the clock shows it
}

/** What a wall time is: it may not exist (skipped in spring) or exist twice (in autumn). */
export interface Reading {
  instant: number; // of a skipped time: as far after the gap as it lies inside; of a repeated one: the first
  kind: "exact" | "skipped" | "repeated";
  later: number; // the second instant of a repeated time, else the same
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
}

/** The wall clock of the zone at the instant, as milliseconds "as if it were UTC". */
function wallMs(zone: string, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value);
  const whole = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return whole + (((instant % 1000) + 1000) % 1000);
}

/** Milliseconds east of UTC. */
export const offsetAt = (zone: string, instant: number): number => wallMs(zone, instant) - instant;

export function wallOf(instant: number, zone: string): Wall {
  const ms = wallMs(zone, instant);
  const date = new Date(ms).toISOString().slice(0, 10);
  return { date, seconds: Math.floor((ms - Date.parse(`${date}T00:00:00Z`)) / 1000) };
}

export const dateOf = (instant: number, zone: string): string => wallOf(instant, zone).date;

/** The instant at which the zone's clock shows the date and time; `seconds` may lie outside the day. */
export function readWall(date: string, seconds: number, zone: string): Reading {
  const wall = Date.parse(`${date}T00:00:00Z`) + seconds * 1000;
  const before = offsetAt(zone, wall - 86_400_000);
  const after = offsetAt(zone, wall + 86_400_000);
  const found = [...new Set([wall - before, wall - after])].filter((at) => wallMs(zone, at) === wall);
  if (found.length === 0) return { instant: wall - before, kind: "skipped", later: wall - before };
  const first = Math.min(...found);
  const last = Math.max(...found);
  return { instant: first, kind: first === last ? "exact" : "repeated", later: last };
}

export const instantAt = (date: string, seconds: number, zone: string): number => readWall(date, seconds, zone).instant;

/** First instant of the day and of the next one; a day has 23 to 25 hours. */
export function dayBounds(date: string, zone: string): [number, number] {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return [instantAt(date, 0, zone), instantAt(next, 0, zone)];
}

/** "UTC+2", "UTC-3:30", "UTC". */
export function offsetName(zone: string, instant: number): string {
  const minutes = Math.round(offsetAt(zone, instant) / 60_000);
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60 ? `:${String(size % 60).padStart(2, "0")}` : "";
  return `UTC${minutes < 0 ? "-" : "+"}${Math.floor(size / 60)}${rest}`;
}

/** The instant as the API wants it: UTC, whole seconds. */
export const wireInstant = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

export const parseInstant = (text: string): number => Date.parse(text);

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export function isZone(zone: string): boolean {
  try {
    return Boolean(formatOf(zone));
  } catch {
    return false;
  }
}
