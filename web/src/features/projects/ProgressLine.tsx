import { useFormats } from "@/api/session";
import { formatDuration } from "@/lib/durations";
import { formatMoney } from "@/lib/money";
import { useTexts } from "@/texts";
import { projects } from "@/texts/projects";
import { EstimateBar } from "@/ui/EstimateBar";
import { percent } from "./estimate";
import type { Progress } from "./progress";
import classes from "./Projects.module.css";

/** Amounts of a goal's kind as texts: durations, or money of the project's currency. */
export function useAmounts(currency: string): (kind: "time" | "budget", amount: number) => string {
  const { duration, number, currency: order } = useFormats();
  return (kind, amount) => (kind === "time" ? formatDuration(amount, duration) : formatMoney(amount, currency, number, order));
}

/** The bar with its numbers, in one line: the percentage, or in red what is over. */
export function ProgressLine({ progress, currency, bare }: { progress: Progress; currency: string; bare?: boolean }) {
  const t = useTexts(projects);
  const text = useAmounts(currency);
  const { goal, spent } = progress;
  if (!goal) return null;
  const estimate = text(goal.kind, goal.estimate);
  if (spent === null) return <span className="muted num">{estimate}</span>;
  const over = spent > goal.estimate && (
    <strong className={classes.over}>
      {text(goal.kind, spent - goal.estimate)} {t.over}
    </strong>
  );
  const number = (
    <span className="num">
      {over || `${percent(spent, goal.estimate)} %`}{" "}
      <span className="unit">
        {t.of} {estimate}
      </span>
    </span>
  );
  if (bare) return number;
  return (
    <span className={classes.progress}>
      <EstimateBar spent={spent} estimate={goal.estimate} />
      {number}
    </span>
  );
}
