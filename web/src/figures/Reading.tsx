import { createContext, useContext } from "react";
import type { Formats } from "@/api/session";
import { formatDate } from "@/lib/dates";
import { formatDuration } from "@/lib/durations";
import { formatMoney } from "@/lib/money";
import type { Money } from "./figures";

/** How the figures of a report are written: by the profile inside, by the report's creator behind a public link. */
export const ReadingContext = createContext<Formats | null>(null);

export function useReading(): Formats {
  const formats = useContext(ReadingContext);
  if (!formats) throw new Error("a report is drawn inside ReadingContext");
  return formats;
}

/** Amounts, one under the other: those of different currencies are never added. */
export function MoneyText({ money }: { money: Money[] | undefined }) {
  const { number, currency } = useReading();
  return money?.map((each) => (
    <span key={each.currency} style={{ display: "block" }}>
      {formatMoney(each.minor, each.currency, number, currency)}
    </span>
  ));
}

export const useDuration = (): ((seconds: number) => string) => {
  const { duration } = useReading();
  return (seconds) => formatDuration(seconds, duration);
};

/** "Mon 23 Nov 2026"-like: the person's format, and the language of the page. */
export const useDate = (): ((date: string) => string) => {
  const { date, locale } = useReading();
  return (given) => formatDate(given, date, locale);
};
