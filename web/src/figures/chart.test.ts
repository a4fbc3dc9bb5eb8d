import { expect, test } from "vitest";
import { chartOf, hourTicks } from "./chart";
import { stateOf } from "./state";

const words = { billable: "billable", nonBillable: "not", others: (count: number) => `${count} others` };
const state = (search = {}) =>
  stateOf("summary", { from: "2026-11-16", to: "2026-11-18", ...search }, { zone: "UTC", today: () => "2026-11-23", weekStart: "MONDAY", rounding: false, amounts: [] });

const group = (id: string, duration: number, children: unknown[] = []) => ({ _id: id, name: id, duration, amounts: [], color: id && `#${id}`, children });
const answer = (...groups: unknown[]) => ({ totals: [], groupOne: groups, donutChart: [], groupTotals: { groupOneTotalCount: 0 } }) as never;

test("days without time are there, and colours are the projects'", () => {
  const chart = chartOf(state(), answer(group("2026-11-16", 90, [group("a", 60), group("", 30)])), null, words);
  expect(chart.points).toEqual([
    { at: "2026-11-16", seconds: { a: 60, none: 30 } },
    { at: "2026-11-17", seconds: {} },
    { at: "2026-11-18", seconds: {} },
  ]);
  expect(chart.series.map(({ color }) => color)).toEqual(["#a", "var(--hb-muted)"]);
});

test("the smallest projects are one", () => {
  const many = Array.from({ length: 14 }, (_, index) => group(`p${index}`, 100 - index));
  const chart = chartOf(state(), answer(group("2026-11-17", 0, many)), null, words);
  expect(chart.series.at(-1)).toMatchObject({ key: "others", name: "4 others" });
  expect(chart.points[1]!.seconds.others).toBe(90 + 89 + 88 + 87);
});

test("billability is two answers, or one where the filter says all or none", () => {
  const all = answer(group("2026-11-16", 90));
  const bar = (search: object, paid: never | null) => chartOf(state({ chart: "BILLABILITY", ...search }), all, paid, words).points[0]!.seconds;
  expect(bar({}, answer(group("2026-11-16", 60)))).toEqual({ billable: 60, rest: 30 });
  expect(bar({ billable: "yes" }, null)).toEqual({ billable: 90, rest: 0 });
  expect(bar({ billable: "no" }, null)).toEqual({ billable: 0, rest: 90 });
});

test("lines across the chart stand at whole hours", () => {
  const hours = (largest: number) => hourTicks(largest * 3600).map((seconds) => seconds / 3600);
  expect(hours(47)).toEqual([0, 20, 40, 60]);
  expect(hours(8)).toEqual([0, 2, 4, 6, 8]);
  expect(hours(0.3)).toEqual([0, 0.25, 0.5]);
  expect(hours(0)).toEqual([0, 0.25]);
});
