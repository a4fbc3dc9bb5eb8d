// The ruler's scale: which stretch of time it shows, and where its ticks stand.

export interface Scale {
  from: number;
  to: number;
  ticks: number[];
}

const MINUTE = 60_000;
const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080].map((minutes) => minutes * MINUTE);
const MONTH = 30 * 1440 * MINUTE;
const MOST = 6;
const EDGE = 0.04; // where a tick's clock would stand over the end
const MARGIN = 0.4; // on both sides, for the names at the ends

/** A stretch that holds all instants, with ticks at full steps of a clock that is `offset` ahead of UTC. */
export function scaleOf(instants: number[], offset: number): Scale {
  const first = Math.min(...instants);
  const last = Math.max(...instants);
  const margin = Math.max((last - first) * MARGIN, 20 * MINUTE);
  const from = first - margin;
  const to = last + margin;
  const step = STEPS.find((each) => (to - from) / each <= MOST) ?? Math.ceil((to - from) / MOST / MONTH) * MONTH;
  const ticks: number[] = [];
  const edge = (to - from) * EDGE;
  for (let at = Math.ceil((from + edge + offset) / step) * step - offset; at <= to - edge; at += step) ticks.push(at);
  return { from, to, ticks };
}

/** Where an instant stands, from 0 to 100. */
export const percent = ({ from, to }: Scale, at: number): number => Math.round(((at - from) / (to - from)) * 10_000) / 100;
