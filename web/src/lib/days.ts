// Days as people type them.
import { addDays, addMonths, datesFrom, dayName, daysBetween, isDate, weekdayOf } from "./dates";

export interface DayFrame {
  today: string;
  format: string; // the profile's, such as "DD.MM.YYYY": which number is the month
  locale: string;
  words: Record<string, number>; // "yesterday" and the like: days from today
}

/**
 * What a person typed as a day, or null: `today`, `yesterday`, `-1`, `+2`, `fri` (the last one, today too), `27`,
 * `27.11`, `11/27` by the profile's order, `27 nov`, `27.11.2026`, `2026-11-27`. Without a year the nearest is meant.
 */
export function parseDay(typed: string, frame: DayFrame): string | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, " ");
  if (isDate(text)) return text;
  const { today, words } = frame;
  if (text in words) return addDays(today, words[text]!);
  if (/^[+\-−]\d{1,3}$/.test(text)) return addDays(today, Number(text.replace("−", "-")));
  return weekdayIn(text, frame) ?? numbersIn(text, frame);
}

const WEEK = datesFrom("2024-01-01", 7); // from a Monday
const MONTHS = Array.from({ length: 12 }, (_, month) => addMonths("2024-01-01", month));

const bare = (text: string): string => text.toLowerCase().replaceAll(".", "");

/** The place of the name that the text begins, at least two letters of it; -1 without one. */
function named(text: string, dates: string[], locale: string, kind: "weekday" | "month"): number {
  if (!/^\p{L}{2,}\.?$/u.test(text)) return -1;
  return dates.findIndex((date) => dayName(date, locale, { [kind]: "long" }).toLowerCase().startsWith(bare(text)));
}

function weekdayIn(text: string, { today, locale }: DayFrame): string | null {
  const place = named(text, WEEK, locale, "weekday");
  return place < 0 ? null : addDays(today, -((weekdayOf(today) - place + 7) % 7));
}

/** Day, month and year in the order of the format; a month by name may stand anywhere. */
function numbersIn(text: string, { today, format, locale }: DayFrame): string | null {
  if (/^[^\d\p{L}]/u.test(text)) return null;
  const parts = text.split(/[\s./,-]+/).filter(Boolean);
  const words = parts.filter((part) => !/^\d+$/.test(part));
  const month = words.length === 1 ? named(words[0]!, MONTHS, locale, "month") : -1;
  if (words.length > 0 && month < 0) return null;
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  if (numbers.length === 0 || numbers.length + words.length > 3) return null;
  if (words.length === 1) return dated(numbers[0]!, String(month + 1), numbers[1], today);
  const [first, second, third] = numbers;
  if (second === undefined) return dated(first!, String(Number(today.slice(5, 7))), undefined, today);
  if (first!.length === 4) return third === undefined ? null : dated(third, second, first, today);
  return /^M/.test(format) && !text.includes(".") ? dated(second, first!, third, today) : dated(first!, second, third, today);
}

function dated(day: string, month: string, year: string | undefined, today: string): string | null {
  const made = (of: number) => {
    const date = `${of}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isDate(date) ? date : null;
  };
  if (year !== undefined) return year.length === 4 ? made(Number(year)) : year.length === 2 ? made(2000 + Number(year)) : null;
  const around = [-1, 0, 1].flatMap((step) => made(Number(today.slice(0, 4)) + step) ?? []);
  return around.toSorted((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)))[0] ?? null;
}
