import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useFormats } from "@/api/session";
import { formatDate } from "@/lib/dates";
import classes from "./Entries.module.css";

interface Props {
  dates: string[];
  today: string;
  names: { previous: string; next: string; now: string };
  onGo: (steps: number) => void; // 0: to today
}

/** Back, forth and to today. */
export function PeriodBar({ dates, today, names, onGo }: Props) {
  const { locale, date } = useFormats();
  const [first, last] = [formatDate(dates[0]!, date, locale), formatDate(dates.at(-1)!, date, locale)];
  return (
    <>
      <ActionIcon.Group>
        <ActionIcon variant="default" size={30} aria-label={names.previous} title={names.previous} onClick={() => onGo(-1)}>
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label={names.next} title={names.next} onClick={() => onGo(1)}>
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <span className={`num ${classes.range}`}>{first === last ? first : `${first} – ${last}`}</span>
      {!dates.includes(today) && (
        <Button size="xs" variant="default" onClick={() => onGo(0)}>
          {names.now}
        </Button>
      )}
    </>
  );
}
