import { createContext, useContext } from "react";
import { useFormats } from "@/api/session";
import { Total } from "@/entries/timer/Elapsed";
import { dayName } from "@/lib/dates";
import type { DaySum } from "./totals";
import classes from "./Calendar.module.css";

/** What was worked on each day that is shown. */
export const TotalsContext = createContext<ReadonlyMap<string, DaySum>>(new Map());

/** The name of a column, and what was worked in it. */
export function DayHead({ date }: { date: string }) {
  const { locale } = useFormats();
  const sum = useContext(TotalsContext).get(date);
  return (
    <span className={classes.head}>
      <span>{dayName(date, locale, { weekday: "short", day: "numeric", month: "short" })}</span>
      <span className="num muted" data-testid={`total-${date}`}>
        {sum ? <Total {...sum} /> : "–"}
      </span>
    </span>
  );
}
