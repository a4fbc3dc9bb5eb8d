import dayjs from "dayjs";
import { dayName } from "@/lib/dates";
import { useTexts } from "@/texts";
import { inputs } from "@/texts/inputs";

const MONTHS = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, "0")}-01`);
const DAYS = Array.from({ length: 7 }, (_, day) => `2024-09-0${day + 1}`); // from a Sunday

/** Mantine's calendar takes its names from dayjs; the browser knows them in every language. */
export function nameDates(locale: string): void {
  if (locale in dayjs.Ls) return;
  const named = (dates: string[], style: Intl.DateTimeFormatOptions) => dates.map((date) => dayName(date, locale, style));
  const short = named(DAYS, { weekday: "short" });
  const months = { months: named(MONTHS, { month: "long" }), monthsShort: named(MONTHS, { month: "short" }) };
  const days = { weekdays: named(DAYS, { weekday: "long" }), weekdaysShort: short, weekdaysMin: short.map((name) => name.slice(0, 2)) };
  dayjs.locale({ ...dayjs.Ls.en!, name: locale, ...months, ...days }, undefined, true);
}

/** What is the same in every calendar: names of its buttons, and no days of other months, which are too pale to read. */
export const useCalendarProps = () => {
  const t = useTexts(inputs);
  const { previousMonth, nextMonth } = t;
  const years = { previousYear: t.yearLevel, nextYear: t.yearLevel, previousDecade: t.yearLevel, nextDecade: t.yearLevel };
  return { hideOutsideDates: true, ariaLabels: { previousMonth, nextMonth, ...years } };
};
