import { readWeek, type WeekSearch } from "@/entries/week";

/** What the address says: a day of what is shown, whose, and how wide; absent: today, one's own, a week (on a phone a day). */
export interface CalendarSearch extends WeekSearch {
  view?: "day" | "week";
}

export const readCalendar = (raw: Record<string, unknown>): CalendarSearch => ({
  ...readWeek(raw),
  view: raw.view === "day" || raw.view === "week" ? raw.view : undefined,
});
