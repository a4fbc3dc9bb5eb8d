import classes from "./EstimateBar.module.css";

interface Props {
  spent: number;
  estimate: number;
}

/** Tracked against estimate on one scale: what is over the end stands behind the mark, in red. The numbers belong beside it. */
export function EstimateBar({ spent, estimate }: Props) {
  const whole = Math.max(spent, estimate, 1);
  const part = (value: number) => `${(value * 100) / whole}%`;
  const over = spent > estimate;
  return (
    <div className={classes.bar} aria-hidden>
      <div className={classes.spent} style={{ width: part(Math.min(spent, estimate)) }} />
      {over && <div className={classes.over} style={{ left: part(estimate), width: part(spent - estimate) }} />}
      {over && <div className={classes.end} style={{ left: part(estimate) }} />}
    </div>
  );
}
