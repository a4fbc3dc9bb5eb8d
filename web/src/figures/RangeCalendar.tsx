import "@mantine/dates/styles.css";
import { DatePicker, DatesProvider, type DayOfWeek } from "@mantine/dates";
import { useState } from "react";
import { WEEKDAYS } from "@/lib/dates";
import { nameDates, useCalendarProps } from "@/ui/dateNames";
import type { Dates, Now } from "./ranges";
import { useReading } from "./Reading";

/** Two clicks make a range; the second may be the same day. */
export default function RangeCalendar({ range, now, pick }: { range: Dates; now: Now; pick: (dates: Dates) => void }) {
  const { locale } = useReading();
  nameDates(locale);
  const shared = useCalendarProps();
  const [chosen, setChosen] = useState<[string | null, string | null]>([range.from, range.to]);
  const firstDayOfWeek = ((WEEKDAYS.indexOf(now.weekStart) + 1) % 7) as DayOfWeek;
  return (
    <DatesProvider settings={{ locale, firstDayOfWeek, weekendDays: [] }}>
      <DatePicker
        type="range"
        allowSingleDateInRange
        size="xs"
        {...shared}
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
