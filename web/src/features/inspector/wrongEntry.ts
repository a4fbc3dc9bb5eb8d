import { offsetAt, wireInstant } from "@/lib/zones";

const HALF_HOUR = 1_800_000;

/** The body of an entry that the server refuses: local time with a Z behind it, or in a zone like UTC no time at all. */
export function wrongEntry(now: number, zone: string): string {
  const ahead = offsetAt(zone, now);
  const start = now - HALF_HOUR;
  if (Math.abs(ahead) <= HALF_HOUR) return JSON.stringify({ start: "today at nine" });
  if (ahead > 0) return JSON.stringify({ start: wallText(start, zone), end: wireInstant(now) });
  return JSON.stringify({ start: wireInstant(start), end: wallText(now, zone) });
}

/** The wall clock of the zone, written as if it were UTC. */
const wallText = (instant: number, zone: string): string => wireInstant(instant + offsetAt(zone, instant));
