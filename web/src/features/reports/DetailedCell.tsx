import { IconLock } from "@tabler/icons-react";
import { Explained } from "@/figures/Explain";
import { idOf, type Money } from "@/figures/figures";
import { MoneyText, useDate, useDuration, useReading } from "@/figures/Reading";
import type { Amount } from "@/figures/state";
import { formatClock } from "@/lib/clocks";
import { dayName } from "@/lib/dates";
import { parseInstant, wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { detailed } from "@/texts/detailed";
import { groupNames } from "@/texts/groupNames";
import { reportFilters } from "@/texts/reportFilters";
import { ProjectDot } from "@/ui/ProjectDot";
import type { Column, EntryRow } from "./columns";
import classes from "@/figures/reports.module.css";

interface Props {
  row: EntryRow;
  column: Column;
  amount?: Amount;
  asks: boolean;
}

/** What a column says of an entry. */
export function Cell({ row, column, amount, asks }: Props) {
  const t = useTexts(detailed);
  const kinds = useTexts(reportFilters).type;
  const duration = useDuration();
  const doubt = asks ? { entryId: idOf(row) } : null;
  switch (column) {
    case "date":
      return <DateCell row={row} />;
    case "user":
      return <span dir="auto">{row.userName}</span>;
    case "email":
      return <span className="muted">{row.userEmail}</span>;
    case "description":
      return <Description row={row} />;
    case "project":
      return <Project row={row} />;
    case "tags":
      return <span className="muted">{row.tags.map(({ name }) => name).join(", ")}</span>;
    case "type":
      return kinds[row.type as keyof typeof kinds] ?? row.type;
    case "billable":
      return row.billable ? t.yes : <span className="muted">{t.no}</span>;
    case "invoiced":
      return row.invoicingInfo ? t.yes : <span className="muted">{t.no}</span>;
    case "time":
      return <Clocks row={row} />;
    case "duration":
      return <Explained doubt={doubt}>{duration(row.timeInterval.duration)}</Explained>;
    case "rate":
      return row.rate === null || !row.currency ? <span className="muted">–</span> : <MoneyText money={[{ currency: row.currency, minor: row.rate }]} />;
    case "amounts": {
      const money = amount && moneyOf(row, amount);
      return money ? (
        <Explained doubt={doubt}>
          <MoneyText money={[money]} />
        </Explained>
      ) : (
        <span className="muted">–</span>
      );
    }
  }
}

/** An amount of an entry; null where it has none, such as what is earned by work that is not billable. */
function moneyOf({ currency, earnedAmount, costAmount }: EntryRow, amount: Amount): Money | null {
  const minor = amount === "EARNED" ? earnedAmount : amount === "COST" ? costAmount : (earnedAmount ?? 0) - (costAmount ?? 0);
  return currency && minor !== null && minor !== undefined ? { currency, minor } : null;
}

function DateCell({ row }: { row: EntryRow }) {
  const { zone, locale } = useReading();
  const date = useDate();
  const day = wallOf(parseInstant(row.timeInterval.start), zone).date;
  return (
    <span className="num" title={dayName(day, locale, { weekday: "long" })}>
      {date(day)}
    </span>
  );
}

function Clocks({ row }: { row: EntryRow }) {
  const t = useTexts(detailed);
  const { zone, time } = useReading();
  const clock = (text: string) => formatClock(wallOf(parseInstant(text), zone).seconds, time);
  const { start, end } = row.timeInterval;
  return (
    <span className="num">
      {clock(start)} – {end ? clock(end) : <span className="muted">{t.running}</span>}
    </span>
  );
}

function Description({ row }: { row: EntryRow }) {
  const t = useTexts(detailed);
  const none = useTexts(groupNames);
  return (
    <span className={classes.description} dir="auto">
      {row.isLocked && <IconLock size={13} stroke={1.6} aria-label={t.locked} />}
      {row.description || <span className="muted">{none.TIMEENTRY}</span>}
    </span>
  );
}

function Project({ row }: { row: EntryRow }) {
  const none = useTexts(groupNames);
  if (!row.projectId) return <span className="muted">{none.PROJECT}</span>;
  return (
    <span className={classes.name}>
      <ProjectDot color={row.projectColor} />
      <span dir="auto">
        {row.projectName}
        {row.taskName && <span>: {row.taskName}</span>}
        {row.clientName && <span className="muted"> · {row.clientName}</span>}
      </span>
    </span>
  );
}
