import "@mantine/dates/styles.css";
import { DatePicker, DatesProvider, type DayOfWeek } from "@mantine/dates";
import dayjs from "dayjs";
import { useState } from "react";
import { dayName, WEEKDAYS } from "@/lib/dates";
import type { Dates, Now } from "./ranges";
import { useReading } from "./Reading";

const MONTHS = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, "0")}-01`);
const DAYS = Array.from({ length: 7 }, (_, day) => `2024-09-0${day + 1}`); // from a Sunday

/** Mantine's calendar takes its names from dayjs; the browser knows them in every language. */
function nameDates(locale: string): void {
  if (locale in dayjs.Ls) return;
  const named = (dates: string[], style: Intl.DateTimeFormatOptions) => dates.map((date) => dayName(date, locale, style));
  const short = named(DAYS, { weekday: "short" });
  const months = { months: named(MONTHS, { month: "long" }), monthsShort: named(MONTHS, { month: "short" }) };
  const days = { weekdays: named(DAYS, { weekday: "long" }), weekdaysShort: short, weekdaysMin: short.map((name) => name.slice(0, 2)) };
  dayjs.locale({ ...dayjs.Ls.en!, name: locale, ...months, ...days }, undefined, true);
}

/** Two clicks make a range; the second may be the same day. */
export default function RangeCalendar({ range, now, pick }: { range: Dates; now: Now; pick: (dates: Dates) => void }) {
  const { locale } = useReading();
  nameDates(locale);
  const [chosen, setChosen] = useState<[string | null, string | null]>([range.from, range.to]);
  const firstDayOfWeek = ((WEEKDAYS.indexOf(now.weekStart) + 1) % 7) as DayOfWeek;
  return (
    <DatesProvider settings={{ locale, firstDayOfWeek, weekendDays: [] }}>
      <DatePicker
        type="range"
        allowSingleDateInRange
        size="xs"
        value={chosen}
        defaultDate={range.to}
        onChange={(next) => {
          setChosen(next);
          if (next[0] && next[1]) pick({ from: next[0], to: next[1] });
        }}
      />
    </DatesProvider>
  );
}
