import "@mantine/dates/styles.css";
import { DatePicker, DatesProvider, type DayOfWeek } from "@mantine/dates";
import { useFormats } from "@/api/session";
import { formatDate, WEEKDAYS } from "@/lib/dates";
import { nameDates, useCalendarProps } from "./dateNames";

/** A month to pick a day from. */
export default function DayCalendar({ value, today, pick }: { value: string; today: string; pick: (date: string) => void }) {
  const { locale, weekStart } = useFormats();
  nameDates(locale);
  const shared = useCalendarProps();
  const firstDayOfWeek = ((WEEKDAYS.indexOf(weekStart) + 1) % 7) as DayOfWeek;
  return (
    <DatesProvider settings={{ locale, firstDayOfWeek, weekendDays: [] }}>
      <DatePicker
        p="xs"
        size="xs"
        {...shared}
        value={value || null}
        defaultDate={value || today}
        getDayProps={(day) => ({ "aria-label": formatDate(day, "D MMMM YYYY", locale), ...(day === value ? { "data-autofocus": true } : {}) })}
        onChange={(day) => day && pick(day.slice(0, 10))}
      />
    </DatesProvider>
  );
}
