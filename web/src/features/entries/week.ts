import { datesFrom, dayName, isDate, startOfWeek, type Weekday } from "@/lib/dates";

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

/** "16 – 22 November 2026"; of two months or years both. */
export function rangeName(from: string, to: string, locale: string): string {
  const day = { day: "numeric" } as const;
  const month = { ...day, month: "short" } as const;
  const whole = { ...month, year: "numeric" } as const;
  const style = from.slice(0, 4) !== to.slice(0, 4) ? whole : from.slice(0, 7) !== to.slice(0, 7) ? month : day;
  return from === to ? dayName(to, locale, whole) : `${dayName(from, locale, style)} – ${dayName(to, locale, whole)}`;
}
