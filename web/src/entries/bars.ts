import { useCan } from "@/api/can";
import { useFormats, useSession } from "@/api/session";
import { formatDate } from "@/lib/dates";
import { dateOf, instantAt, parseInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { entries as words } from "@/texts/entries";
import type { Entry } from "./entry";

export interface Bars {
  entry: (entry: Pick<Entry, "locked" | "approved" | "start">) => string | null;
  day: (date: string) => string | null; // nothing may be put on it
  at: (instant: number) => string | null;
  times: string | null; // times of anything
}

/** Why something of a person's time cannot be changed; null where it can. */
export function useBars(userId: string): Bars {
  const t = useTexts(words);
  const { user, workspace } = useSession();
  const { zone, date: format, locale } = useFormats();
  const mayAll = useCan()("TRACK_TIME").reach === "ALL";
  const lock = workspace.lockedBefore ? parseInstant(workspace.lockedBefore) : -Infinity;
  const at = (instant: number) => (instant < lock ? t.locked(formatDate(dateOf(lock, zone), format, locale)) : null);
  return {
    at,
    day: (date) => at(instantAt(date, 86_399, zone)),
    entry: ({ locked, approved, start }) => (approved ? t.approved : (at(start) ?? (locked && !mayAll ? t.lockedEntry : null))),
    times: workspace.settings.timeTrackingMode === "STOPWATCH_ONLY" && userId === user.id ? t.timerOnly : null,
  };
}
