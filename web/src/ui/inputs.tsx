import type { TextInputProps } from "@mantine/core";
import { useFormats } from "@/api/session";
import { formatClock, parseClock } from "@/lib/clocks";
import { formatDuration, parseDuration } from "@/lib/durations";
import { formatNumber, parseMoney, placesOf } from "@/lib/money";
import { useTexts } from "@/texts";
import { inputs } from "@/texts/inputs";
import { TypedInput } from "./TypedInput";

interface Typed extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  value: number | null;
  onCommit: (value: number) => void;
}

const numeric = { style: { fontVariantNumeric: "tabular-nums", textAlign: "right" } } as const;

/** Seconds, typed in any usual form. */
export function DurationInput(props: Typed) {
  const { duration } = useFormats();
  const wrong = useTexts(inputs).duration;
  const print = (seconds: number) => formatDuration(seconds, duration);
  return <TypedInput styles={{ input: numeric.style }} {...props} wrong={wrong} print={print} parse={(text) => parseDuration(text, duration)} />;
}

/** A time of day: seconds since midnight as the clock of the profile's zone shows it. */
export function ClockInput(props: Typed) {
  const { time } = useFormats();
  const wrong = useTexts(inputs).clock;
  return <TypedInput styles={{ input: numeric.style }} {...props} wrong={wrong} print={(value) => formatClock(value, time)} parse={parseClock} />;
}

/** An amount: minor units of the currency. */
export function MoneyInput({ currency, ...props }: Typed & { currency: string }) {
  const { number } = useFormats();
  const wrong = useTexts(inputs).money;
  return (
    <TypedInput
      styles={{ input: numeric.style }}
      rightSection={<span className="unit">{currency}</span>}
      rightSectionWidth={48}
      {...props}
      wrong={wrong}
      print={(minor) => formatNumber(minor, placesOf(currency), number)}
      parse={(text) => parseMoney(text, currency, number)}
    />
  );
}
