import { seconds, type Entry } from "@/entries/entry";
import { dateOf } from "@/lib/zones";

/** Finished seconds, and the start of the timer that is to be added while it runs. */
export interface DaySum {
  finished: number;
  running: number | null;
}

/** What was worked on each date; an entry belongs to the day of its start, and breaks count, as in tracker and timesheet. */
export function totalsOf(entries: Entry[], dates: string[], zone: string): Map<string, DaySum> {
  const found = new Map<string, DaySum>();
  for (const entry of entries) {
    const date = dateOf(entry.start, zone);
    if (!dates.includes(date)) continue;
    const { finished, running } = found.get(date) ?? { finished: 0, running: null };
    if (entry.end === null) found.set(date, { finished, running: entry.start });
    else found.set(date, { finished: finished + seconds(entry, 0), running });
  }
  return found;
}

export const sumOf = (days: Iterable<DaySum>): DaySum => {
  const all = [...days];
  return { finished: all.reduce((sum, { finished }) => sum + finished, 0), running: all.find(({ running }) => running !== null)?.running ?? null };
};
