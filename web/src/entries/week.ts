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
