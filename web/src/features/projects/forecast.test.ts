import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { forecastOf, ticksTo } from "./forecast";

const TODAY = "2026-11-23"; // a Monday
const hourEachDay = Array.from({ length: 28 }, (_, index) => ({ date: addDays(TODAY, -index), amount: 3600 }));

describe("the forecast of a project", () => {
  it("goes on at the pace of the last four weeks until the estimate is reached", () => {
    const { pace, reached, exceeded, points } = forecastOf(hourEachDay, 38 * 3600, TODAY, "days", "MONDAY");
    expect(pace).toBe(7 * 3600);
    expect(reached).toBe("2026-12-03");
    expect(exceeded).toBeNull();
    expect(points.find(({ date }) => date === TODAY)).toEqual({ date: TODAY, completed: 28 * 3600, trend: 28 * 3600 });
    expect(points.at(-1)).toMatchObject({ completed: null, trend: 39 * 3600 });
  });

  it("says on which day the estimate was exceeded", () => {
    expect(forecastOf(hourEachDay, 2 * 3600, TODAY, "weeks", "MONDAY")).toMatchObject({ exceeded: "2026-10-29", reached: null });
  });

  it("adds up to weeks and months without losing a day", () => {
    for (const step of ["days", "weeks", "months"] as const) {
      const { points } = forecastOf(hourEachDay, null, TODAY, step, "SUNDAY");
      expect(points.filter(({ completed }) => completed !== null).at(-1)).toMatchObject({ date: TODAY, completed: 28 * 3600 });
    }
  });

  it("has no trend after four idle weeks", () => {
    const { points, pace } = forecastOf([{ date: "2026-09-01", amount: 3600 }], 7200, TODAY, "months", "MONDAY");
    expect(pace).toBe(0);
    expect(points.every(({ completed }) => completed === 3600)).toBe(true);
  });

  it("ends where the estimate counts anew", () => {
    const { reached, points } = forecastOf(hourEachDay, 60 * 3600, TODAY, "days", "MONDAY", "2026-12-01");
    expect(reached).toBeNull();
    expect(points.at(-1)!.date).toBe("2026-12-01");
  });

  it("takes the days since the first entry of a young project", () => {
    expect(forecastOf([{ date: TODAY, amount: 7200 }], null, TODAY, "days", "MONDAY").pace).toBe(7 * 7200);
  });
});

describe("the marks of the axis", () => {
  it("are round and reach over the value", () => {
    expect(ticksTo(712 * 3600, 3600).map((tick) => tick / 3600)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800]);
    expect(ticksTo(0, 3600)).toEqual([0, 3600]);
    expect(ticksTo(90_000, 100).at(-1)).toBe(100_000);
  });
});
