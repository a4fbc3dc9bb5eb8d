import { useFormats } from "@/api/session";
import { Total } from "@/entries/timer/Elapsed";
import { addDays, dayName, formatDate, startOfWeek } from "@/lib/dates";
import { useNow } from "@/lib/now";
import { dateOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { tracker } from "@/texts/tracker";
import type { Line, Sum } from "./lines";
import classes from "./Row.module.css";

function SumOf({ sum }: { sum: Sum | null }) {
  return <span className={classes.total}>{sum ? <Total {...sum} /> : <span className="muted">…</span>}</span>;
}

export function WeekHead({ line }: { line: Extract<Line, { kind: "week" }> }) {
  const t = useTexts(tracker);
  const tc = useTexts(common);
  const { zone, date, locale, weekStart } = useFormats();
  const current = startOfWeek(dateOf(useNow(60_000), zone), weekStart);
  const name = { [current]: t.thisWeek, [addDays(current, -7)]: t.lastWeek }[line.from];
  const range = `${formatDate(line.from, date, locale)} – ${formatDate(line.to, date, locale)}`;
  return (
    <div className={classes.week}>
      <h2 title={range}>{name ?? range}</h2>
      <span className={classes.sum}>
        <span className="muted">{tc.total}</span>
        <SumOf sum={line.sum} />
      </span>
    </div>
  );
}

interface DayProps {
  line: Extract<Line, { kind: "day" }>;
  chosen: boolean;
  choose: (keys: string[], on: boolean) => void;
}

export function DayHead({ line, chosen, choose }: DayProps) {
  const t = useTexts(tracker);
  const { zone, date, locale } = useFormats();
  const today = dateOf(useNow(60_000), zone);
  const weekday = dayName(line.date, locale, { weekday: "long" });
  const near = { [today]: t.today, [addDays(today, -1)]: t.yesterday }[line.date];
  return (
    <div className={classes.day}>
      <input
        className={classes.box}
        type="checkbox"
        aria-label={t.selectDay}
        checked={chosen}
        onChange={(event) => choose(line.entries.map(({ key }) => key), event.currentTarget.checked)} // prettier-ignore
      />
      <h3>
        {near ?? weekday}{" "}
        <span className="num">{near ? `${weekday}, ${formatDate(line.date, date, locale)}` : formatDate(line.date, date, locale)}</span>
      </h3>
      <SumOf sum={line.sum} />
    </div>
  );
}
