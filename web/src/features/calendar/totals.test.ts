import { expect, test } from "vitest";
import type { Entry } from "@/entries/entry";
import { sumOf, totalsOf } from "./totals";

const entry = (start: string, end: string | null, type: Entry["type"] = "REGULAR") => ({ start: Date.parse(start), end: end && Date.parse(end), type }) as Entry;

test("days add up what began on them, in the profile's zone, breaks too", () => {
  const rows = [
    entry("2026-03-26T23:30:00Z", "2026-03-27T01:00:00Z"), // Friday 00:30 in Belgrade
    entry("2026-03-27T10:00:00Z", "2026-03-27T11:00:00Z"),
    entry("2026-03-27T11:00:00Z", "2026-03-27T12:00:00Z", "BREAK"),
    entry("2026-03-28T22:00:00Z", "2026-03-29T08:00:00Z"), // over the night that misses an hour
    entry("2026-03-29T09:00:00Z", null),
    entry("2026-04-02T09:00:00Z", "2026-04-02T10:00:00Z"), // not shown
  ];
  const dates = ["2026-03-27", "2026-03-28", "2026-03-29"];
  const days = totalsOf(rows, dates, "Europe/Belgrade");
  expect(dates.map((date) => days.get(date)?.finished)).toEqual([12600, 36000, 0]);
  expect(sumOf(days.values())).toEqual({ finished: 48600, running: Date.parse("2026-03-29T09:00:00Z") });
});
