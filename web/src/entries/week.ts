import { datesFrom, isDate, startOfWeek, type Weekday } from "@/lib/dates";

/** What the address says: any day of the week that is shown, and whose; absent: this week, one's own. */
export interface WeekSearch {
  week?: string;
  user?: string;
}

export const readWeek = ({ week, user }: Record<string, unknown>): WeekSearch => ({
  week: typeof week === "string" && isDate(week) ? week : undefined,
  user: typeof user === "string" && user ? user : undefined,
});

/** The seven days of the week that holds the date. */
export const weekOf = (date: string, first: Weekday): string[] => datesFrom(startOfWeek(date, first), 7);

/** "16 – 22 Nov 2026" as the language writes it; a single day alone. */
export function rangeName(from: string, to: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  return format.formatRange(first, last).replaceAll("\u2009", " ");
}
