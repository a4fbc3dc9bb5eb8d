import "@mantine/dates/styles.css";
import { DateInput } from "@mantine/dates";
import { useFormats } from "@/api/session";
import { formatDate, isDate, WEEKDAYS } from "@/lib/dates";

interface Props {
  label: string;
  value: string; // "2026-11-23"
  onChange: (date: string) => void;
}

/** A day, typed or picked; a text that is no date takes nothing away. */
export function DayInput({ label, value, onChange }: Props) {
  const { date, weekStart } = useFormats();
  const first = ((WEEKDAYS.indexOf(weekStart) + 1) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  return (
    <DateInput
      label={label}
      value={value}
      valueFormat={date}
      firstDayOfWeek={first}
      weekendDays={[0, 6]}
      popoverProps={{ withinPortal: false }}
      getDayProps={(day) => ({ "aria-label": formatDate(day, "D MMMM YYYY") })}
      onChange={(day) => day && isDate(day.slice(0, 10)) && onChange(day.slice(0, 10))}
    />
  );
}
