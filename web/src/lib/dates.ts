// Calendar dates are texts like "2026-11-23"; they have no zone and no hour. Weekdays count from 0, Monday.

export const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY = 86_400_000;

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => text(utc(date) + days * DAY);

export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY);

export const weekdayOf = (date: string): number => (new Date(utc(date)).getUTCDay() + 6) % 7;

/** The first day of the week that holds the date. */
export function startOfWeek(date: string, first: Weekday): string {
  return addDays(date, -((weekdayOf(date) - WEEKDAYS.indexOf(first) + 7) % 7));
}

/** Consecutive dates from `from`. */
export const datesFrom = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

export const startOfMonth = (date: string): string => `${date.slice(0, 7)}-01`;

/** The same day `months` later, or the last of a month that is shorter. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

export const endOfMonth = (date: string): string => addDays(addMonths(startOfMonth(date), 1), -1);

export const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && text(utc(value) || 0) === value;

/** "Mon 23 Nov" and the like, in the language of the page. */
export function dayName(date: string, locale: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).format(utc(date));
}

const TOKENS: Record<string, Intl.DateTimeFormatOptions> = {
  YYYY: { year: "numeric" },
  YY: { year: "2-digit" },
  MMMM: { month: "long" },
  MMM: { month: "short" },
  MM: { month: "2-digit" },
  M: { month: "numeric" },
  DD: { day: "2-digit" },
  D: { day: "numeric" },
};

/** A date in the person's own format, such as "MM/DD/YYYY" or "DD. MMM YYYY". */
export function formatDate(date: string, format: string, locale = "en"): string {
  return format.replace(/YYYY|YY|MMMM|MMM|MM|M|DD|D/g, (token) => {
    const part = dayName(date, locale, TOKENS[token]!);
    return token === "MM" || token === "DD" ? part.padStart(2, "0") : part;
  });
}
