import { readWeek, type WeekSearch } from "@/entries/week";

export const ZOOMS = ["60", "30", "15", "5"] as const;

/**
 * What the address says: a day of what is shown, whose, how wide, and the minutes of a line; absent: today, one's own, a
 * week (on a phone a day), half an hour.
 */
export interface CalendarSearch extends WeekSearch {
  view?: "day" | "week";
  minutes?: (typeof ZOOMS)[number];
}

export const readCalendar = (raw: Record<string, unknown>): CalendarSearch => ({
  ...readWeek(raw),
  minutes: ZOOMS.find((each) => each === String(raw.minutes)),
  view: raw.view === "day" || raw.view === "week" ? raw.view : undefined,
});
