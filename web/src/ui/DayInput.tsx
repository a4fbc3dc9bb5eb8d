import type { TextInputProps } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy } from "react";
import { useFormats } from "@/api/session";
import { formatDate } from "@/lib/dates";
import { parseDay } from "@/lib/days";
import { useNow } from "@/lib/now";
import { dateOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { inputs } from "@/texts/inputs";
import { Picker } from "./Picker";
import { TypedInput } from "./TypedInput";

interface Props extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  value: string; // "2026-11-23", "" for none
  onChange: (date: string) => void;
}

const load = () => import("./DayCalendar");
const DayCalendar = lazy(load);

/** A day in the profile's format, typed in any usual way or picked; a text that is no day takes nothing away. */
export function DayInput({ value, onChange, ...rest }: Props) {
  const t = useTexts(inputs);
  const { date, locale, zone } = useFormats();
  const today = dateOf(useNow(60_000), zone);
  const { disabled } = rest;
  return (
    <TypedInput
      rightSection={
        <Picker
          label={t.pickDay}
          face={<IconCalendar size={16} stroke={1.6} aria-hidden />}
          isEmpty
          width={250}
          refusal={disabled ? "" : undefined}
          preload={load}
        >
          {(close) => (
            <DayCalendar
              value={value}
              today={today}
              pick={(day) => {
                close();
                if (day !== value) onChange(day);
              }}
            />
          )}
        </Picker>
      }
      rightSectionWidth={34}
      {...rest}
      value={value || null}
      wrong={t.day}
      print={(day) => formatDate(day, date, locale)}
      parse={(text) => parseDay(text, { today, format: date, locale, words: t.days })}
      onCommit={onChange}
    />
  );
}
