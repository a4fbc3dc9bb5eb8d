import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import type { Row } from "./figures";
import { useGroupName } from "./groupNames";
import { useDuration } from "./Reading";
import classes from "./reports.module.css";

const SHOWN = 8;

/** The largest groups with bars: lengths are compared easier than angles. */
export function Ranked({ rows, total }: { rows: Row[]; total: number }) {
  const t = useTexts(reports);
  const duration = useDuration();
  const name = useGroupName();
  const largest = rows.toSorted((one, other) => other.seconds - one.seconds);
  const top = largest[0]?.seconds || 1;
  const rest = largest.slice(SHOWN);
  return (
    <ol className={classes.ranked}>
      {largest.slice(0, SHOWN).map((row) => (
        <li key={row.id}>
          <span className="clip" dir="auto">
            {name(row)}
          </span>
          <span className="num">{duration(row.seconds)}</span>
          <span className="num unit" style={{ textAlign: "right" }}>
            {Math.round((row.seconds / (total || 1)) * 100)} %
          </span>
          <span className={classes.bar} aria-hidden>
            <span style={{ width: `${(row.seconds / top) * 100}%`, background: row.color ?? undefined }} />
          </span>
        </li>
      ))}
      {rest.length > 0 && (
        <li className="muted">
          <span>{t.others(rest.length)}</span>
          <span className="num">{duration(rest.reduce((sum, { seconds }) => sum + seconds, 0))}</span>
        </li>
      )}
    </ol>
  );
}
