import { sameness, type Entry } from "@/entries/entry";

export const MOST = 8;
export const LEAST = 2; // characters before entries are sought; an empty field lists the latest

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether another one is the same but for being billable. */
export const isTwice = (entry: Entry, others: Entry[]): boolean =>
  others.some((other) => other.billable !== entry.billable && sameness({ ...other, billable: entry.billable }) === sameness(entry));

/**
 * Earlier entries that hold every word of what was typed, in description, project, client, task or tags: whole entries,
 * each once, the newest first, at most eight (product-facts 7).
 */
export function suggestions<T extends Entry>(entries: T[], typed: string, namesOf: (entry: T) => string): T[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (typed.trim() && typed.trim().length < LEAST) return [];
  const seen = new Set<string>();
  const found: T[] = [];
  for (const entry of entries) {
    if (found.length === MOST) break;
    if (!entry.description && !entry.projectId) continue;
    const key = sameness(entry);
    if (seen.has(key)) continue;
    const names = fold(`${entry.description} ${namesOf(entry)}`);
    if (!words.every((word) => names.includes(word))) continue;
    seen.add(key);
    found.push(entry);
  }
  return found;
}
