import { addDays, addMonths, daysBetween, startOfMonth, startOfWeek, type Weekday } from "@/lib/dates";

export type Step = "days" | "weeks" | "months";

/** What was done on a day: seconds, or minor units. */
export interface Done {
  date: string;
  amount: number;
}

export interface Point {
  date: string; // the end of what the point counts
  completed: number | null; // to date; null in the future
  trend: number | null; // from today on
}

export interface Forecast {
  points: Point[];
  pace: number; // a week, over the last four weeks
  exceeded: string | null; // the day the estimate was exceeded
  reached: string | null; // the day it is reached at this pace
}

const WINDOW = 28;
const MOST = 90; // points into the future

/** Completed to date, and on from today at the pace of the last four weeks, until the estimate or `end`. */
export function forecastOf(done: Done[], estimate: number | null, today: string, step: Step, first: Weekday, end: string | null = null): Forecast {
  const known = done.filter(({ date }) => date <= today).sort((a, b) => (a.date < b.date ? -1 : 1));
  const total = known.reduce((sum, { amount }) => sum + amount, 0);
  const begin = known[0]?.date ?? today;
  const days = Math.min(WINDOW, daysBetween(begin, today) + 1);
  const recent = known.filter(({ date }) => daysBetween(date, today) < days).reduce((sum, { amount }) => sum + amount, 0);
  const perDay = recent / days;
  const left = estimate === null ? null : estimate - total;
  const reached = left !== null && left > 0 && perDay > 0 ? addDays(today, Math.min(Math.ceil(left / perDay), 36_500)) : null;
  const past = pastPoints(known, begin, today, step, first);
  return {
    pace: Math.round(perDay * 7),
    reached: reached && (!end || reached < end) ? reached : null,
    exceeded: exceededOn(known, estimate),
    points: perDay > 0 ? [...past, ...futurePoints(today, total, perDay, step, reached, end)] : past,
  };
}

function exceededOn(known: Done[], estimate: number | null): string | null {
  let sum = 0;
  if (estimate !== null) for (const { date, amount } of known) if ((sum += amount) > estimate) return date;
  return null;
}

function nextOf(date: string, step: Step, first: Weekday): string {
  if (step === "days") return addDays(date, 1);
  if (step === "weeks") return addDays(startOfWeek(date, first), 7);
  return addMonths(startOfMonth(date), 1);
}

function pastPoints(known: Done[], begin: string, today: string, step: Step, first: Weekday): Point[] {
  const points: Point[] = [];
  let sum = 0;
  let index = 0;
  for (let date = begin; date <= today; ) {
    const next = nextOf(date, step, first);
    for (; index < known.length && known[index]!.date < next; index++) sum += known[index]!.amount;
    const shown = next > today ? today : addDays(next, -1);
    points.push({ date: shown, completed: sum, trend: shown === today ? sum : null });
    date = next;
  }
  return points;
}

/** On to the estimate and a little beyond; without one as far as a quarter of the past. */
function futurePoints(today: string, total: number, perDay: number, step: Step, reached: string | null, end: string | null): Point[] {
  const length = { days: 1, weeks: 7, months: 30 }[step];
  const wanted = reached ? daysBetween(today, reached) + length : WINDOW;
  const stop = end && daysBetween(today, end) < wanted ? daysBetween(today, end) : wanted;
  const count = Math.min(Math.ceil(stop / length), MOST);
  return Array.from({ length: count }, (_, index) => {
    const away = Math.min((index + 1) * length, stop);
    return { date: addDays(today, away), completed: null, trend: Math.round(total + perDay * away) };
  });
}

/** Round marks from 0 to at least the value, four to eight of them; `unit`: what is counted whole, such as an hour. */
export function ticksTo(value: number, unit: number): number[] {
  const wanted = Math.max(value / unit, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = Math.max(1, [5, 2, 1].map((each) => each * power).find((each) => each <= wanted) ?? 1);
  const count = Math.ceil(value / unit / step) || 1;
  return Array.from({ length: count + 1 }, (_, index) => index * step * unit);
}
