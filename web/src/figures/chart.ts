// The bars over time, from summaries grouped by time.
import type { Shape } from "@/api/client";
import { idOf, rowsOf } from "./figures";
import { bars, stepOf } from "./ranges";
import type { ReportState } from "./state";

export interface Series {
  key: string;
  name: string;
  color: string;
}

export interface Chart {
  step: "DATE" | "WEEK" | "MONTH";
  series: Series[];
  points: { at: string; seconds: Record<string, number> }[];
}

interface Words {
  billable: string;
  nonBillable: string;
  others: (count: number) => string;
}

const SHOWN = 10; // projects with a colour of their own; more could not be told apart
const OTHERS = "others";
const PLAIN = "var(--hb-muted)";

const STEPS = [0.25, 0.5, 1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000]; // hours

/** Seconds of three to five lines across the chart, at hours people count in, the last one over the largest bar. */
export function hourTicks(largest: number): number[] {
  const step = 3600 * (STEPS.find((hours) => largest <= hours * 3600 * 4) ?? Math.ceil(largest / 3600 / 4));
  return Array.from({ length: Math.max(1, Math.ceil(largest / step)) + 1 }, (_, index) => index * step);
}

/** `billable` is the second answer where billability is asked for; null where the filter already says all or none. */
export function chartOf(state: ReportState, all: Shape<"SummaryOut">, billable: Shape<"SummaryOut"> | null, words: Words): Chart {
  const step = stepOf(state.range);
  const at = bars(state.range, step, state.now.weekStart);
  if (state.chart === "PROJECT") return byProject(all, step, at, words);
  const sums = lengths(all);
  const paid = billable ? lengths(billable) : state.billable ? sums : new Map<string, number>();
  return {
    step,
    series: [
      { key: "billable", name: words.billable, color: "var(--mantine-primary-color-filled)" },
      { key: "rest", name: words.nonBillable, color: PLAIN },
    ],
    points: at.map((bar) => {
      const whole = sums.get(bar) ?? 0;
      const part = Math.min(whole, paid.get(bar) ?? 0);
      return { at: bar, seconds: { billable: part, rest: whole - part } };
    }),
  };
}

const lengths = ({ groupOne }: Shape<"SummaryOut">): Map<string, number> => new Map(groupOne.map((group) => [String(idOf(group)), group.duration]));

function byProject(all: Shape<"SummaryOut">, step: Chart["step"], at: string[], words: Words): Chart {
  const rows = rowsOf(all.groupOne, [step, "PROJECT"]);
  const sums = new Map<string, Series & { seconds: number }>();
  for (const { id, name, color, seconds } of rows.flatMap(({ children }) => children)) {
    const key = id || "none";
    sums.set(key, { key, name, color: color ?? PLAIN, seconds: (sums.get(key)?.seconds ?? 0) + seconds });
  }
  const largest = [...sums.values()].sort((one, other) => other.seconds - one.seconds || one.name.localeCompare(other.name));
  const own = largest.slice(0, largest.length > SHOWN + 1 ? SHOWN : largest.length);
  const rest = largest.length - own.length;
  const known = new Set(own.map(({ key }) => key));
  const series = own.map(({ key, name, color }) => ({ key, name, color }));
  const cells = new Map(rows.map(({ id, children }) => [id, children]));
  const points = at.map((bar) => {
    const seconds: Record<string, number> = {};
    for (const child of cells.get(bar) ?? []) {
      const key = known.has(child.id || "none") ? child.id || "none" : OTHERS;
      seconds[key] = (seconds[key] ?? 0) + child.seconds;
    }
    return { at: bar, seconds };
  });
  return { step, points, series: rest ? [...series, { key: OTHERS, name: words.others(rest), color: PLAIN }] : series };
}
