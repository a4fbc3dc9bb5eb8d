import type { Shape } from "@/api/client";
import { addDays, addMonths, daysBetween, endOfMonth, startOfMonth, startOfWeek } from "@/lib/dates";
import { wireSeconds } from "@/lib/durations";
import type { Wall } from "@/lib/zones";

type Estimates = Pick<Shape<"HydratedProject">, "timeEstimate" | "budgetEstimate" | "estimateReset">;
export type Reset = Shape<"EstimateResetOut">;

/** What a project is measured against: seconds, or minor units of its currency. */
export interface Goal {
  kind: "time" | "budget";
  estimate: number;
  byTasks: boolean; // the sum of the tasks' estimates
  billableOnly: boolean;
  reset: Reset | null;
}

/** The active estimate, null without one; an active one of nothing (no task has hours yet) counts as none. */
export function goalOf({ timeEstimate, budgetEstimate, estimateReset }: Estimates): Goal | null {
  if (timeEstimate.active) {
    const estimate = wireSeconds(timeEstimate.estimate);
    const billableOnly = !timeEstimate.includeNonBillable;
    const byTasks = timeEstimate.type === "AUTO";
    return estimate ? { kind: "time", estimate, byTasks, billableOnly, reset: estimateReset } : null;
  }
  if (!budgetEstimate?.active || !budgetEstimate.estimate) return null;
  const byTasks = budgetEstimate.type === "AUTO";
  return { kind: "budget", estimate: budgetEstimate.estimate, byTasks, billableOnly: true, reset: estimateReset };
}

export const MONTHS = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"] as const; // prettier-ignore

/** A day of the month; one beyond its end is its last (product-facts 13). */
function dayIn(month: string, day: number): string {
  const last = endOfMonth(month);
  const wanted = addDays(startOfMonth(month), day - 1);
  return daysBetween(wanted, last) < 0 ? last : wanted;
}

function candidate({ interval, dayOfWeek, dayOfMonth, month }: Reset, date: string, back: number): string {
  if (interval === "WEEKLY") return addDays(startOfWeek(date, dayOfWeek ?? "MONDAY"), -7 * back);
  if (interval === "MONTHLY") return dayIn(addMonths(startOfMonth(date), -back), dayOfMonth ?? 1);
  const first = `${date.slice(0, 4)}-${String(MONTHS.indexOf(month ?? "JANUARY") + 1).padStart(2, "0")}-01`;
  return dayIn(addMonths(first, -12 * back), dayOfMonth ?? 1);
}

/** When the period that holds the moment began and when the next one begins: days, both at the reset's hour. */
export function periodOf(reset: Reset, now: Wall): { from: string; next: string } {
  const begun = (day: string) => day < now.date || (day === now.date && now.seconds >= reset.hour * 3600);
  const [back, from] = [0, 1].map((count) => [count, candidate(reset, now.date, count)] as const).find(([, day]) => begun(day))!;
  return { from, next: candidate(reset, now.date, back - 1) };
}

/** How much of the goal is spent, in whole percent. */
export const percent = (spent: number, estimate: number): number => Math.floor((spent * 100) / estimate);
