import { describe, expect, it } from "vitest";
import { goalOf, percent, periodOf, type Reset } from "./estimate";

const reset = (more: Partial<Reset>): Reset => ({ interval: "MONTHLY", dayOfMonth: 1, dayOfWeek: null, hour: 0, month: null, ...more });
const at = (date: string, hour = 12) => ({ date, seconds: hour * 3600 });
const time = { estimate: "PT10H", type: "MANUAL", resetOption: null, active: true, includeNonBillable: true } as const;

describe("the period an estimate counts", () => {
  it("begins on the day of the week, and before the hour on the day itself a week earlier", () => {
    const weekly = reset({ interval: "WEEKLY", dayOfWeek: "MONDAY", hour: 6 });
    expect(periodOf(weekly, at("2026-11-25"))).toEqual({ from: "2026-11-23", next: "2026-11-30" });
    expect(periodOf(weekly, at("2026-11-23", 6))).toEqual({ from: "2026-11-23", next: "2026-11-30" });
    expect(periodOf(weekly, at("2026-11-23", 5))).toEqual({ from: "2026-11-16", next: "2026-11-23" });
  });

  it("takes the last day of a month that is shorter", () => {
    const last = reset({ dayOfMonth: 31 });
    expect(periodOf(last, at("2026-03-01"))).toEqual({ from: "2026-02-28", next: "2026-03-31" });
    expect(periodOf(last, at("2026-02-28"))).toEqual({ from: "2026-02-28", next: "2026-03-31" });
  });

  it("begins once a year", () => {
    const yearly = reset({ interval: "YEARLY", month: "APRIL", dayOfMonth: 6 });
    expect(periodOf(yearly, at("2026-04-05"))).toEqual({ from: "2025-04-06", next: "2026-04-06" });
    expect(periodOf(yearly, at("2026-04-06"))).toEqual({ from: "2026-04-06", next: "2027-04-06" });
  });
});

describe("what a project is measured against", () => {
  it("is the active estimate", () => {
    expect(goalOf({ timeEstimate: time, budgetEstimate: null, estimateReset: null })).toMatchObject({ kind: "time", estimate: 36_000 });
    const budget = { estimate: 500, type: "AUTO", resetOption: null, active: true, includeExpenses: false } as const;
    const off = { ...time, active: false };
    expect(goalOf({ timeEstimate: off, budgetEstimate: budget, estimateReset: null })).toMatchObject({ kind: "budget", byTasks: true });
    expect(goalOf({ timeEstimate: off, budgetEstimate: null, estimateReset: null })).toBeNull();
  });

  it("is nothing while no task has hours", () => {
    expect(goalOf({ timeEstimate: { ...time, type: "AUTO", estimate: "PT0S" }, budgetEstimate: null, estimateReset: null })).toBeNull();
  });

  it("is spent in whole percent, never rounded up to the end", () => {
    expect(percent(35_999, 36_000)).toBe(99);
    expect(percent(45_000, 36_000)).toBe(125);
  });
});
