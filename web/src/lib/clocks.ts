// Times of day are seconds since midnight, as a clock on the wall shows them.

export type TimeFormat = "HOUR12" | "HOUR24";

const two = (value: number): string => String(value).padStart(2, "0");

/** "09:30", "9:30 PM"; with seconds when asked. */
export function formatClock(seconds: number, format: TimeFormat, withSeconds = false): string {
  const hour = Math.floor(seconds / 3600) % 24;
  const rest = two(Math.floor(seconds / 60) % 60) + (withSeconds ? `:${two(seconds % 60)}` : "");
  if (format === "HOUR24") return `${two(hour)}:${rest}`;
  return `${hour % 12 || 12}:${rest} ${hour < 12 ? "AM" : "PM"}`;
}

/** What a person typed as a time of day, or null: `9`, `930`, `9:30`, `9.30`, `21`, `9p`, `9:30 pm`, `12a`. */
export function parseClock(typed: string): number | null {
  const found = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?(?:[:.]([0-5]\d))?\s*(a|p|am|pm)?\.?$/.exec(
    typed.trim().toLowerCase().replace(/\s+/g, " ").replace("a.m", "am").replace("p.m", "pm"),
  );
  if (!found) return null;
  const [, hours, minutes = "0", seconds = "0", half] = found;
  const hour = half ? to24(Number(hours), half) : Number(hours);
  return hour === null || hour > 23 ? null : hour * 3600 + Number(minutes) * 60 + Number(seconds);
}

function to24(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.startsWith("p") ? 12 : 0);
}
