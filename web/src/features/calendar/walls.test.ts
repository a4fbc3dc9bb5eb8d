import { describe, expect, test } from "vitest";
import { blockOf, clockChange, firstInSight, instantOf, moved, nudged, resized, wallAt } from "./walls";

const at = (text: string) => Date.parse(text);
const text = (ms: number) => new Date(ms).toISOString().slice(5, 16);

describe.each([
  ["Europe/Belgrade", "2026-03-29", "skipped", "03-29T02:00", "03-29T03:00"],
  ["Europe/Belgrade", "2026-10-25", "repeated", "10-25T02:00", "10-25T03:00"],
  ["America/New_York", "2026-03-08", "skipped", "03-08T02:00", "03-08T03:00"],
  ["America/New_York", "2026-11-01", "repeated", "11-01T01:00", "11-01T02:00"],
])("%s on %s", (zone, date, kind, from, to) => {
  test(`has its ${kind} hour`, () => {
    const change = clockChange(date, zone)!;
    expect([change.kind, text(change.from), text(change.to)]).toEqual([kind, from, to]);
  });
});

test("New York's clocks do not change with Belgrade's", () => {
  expect([clockChange("2026-03-29", "America/New_York"), clockChange("2026-10-25", "America/New_York")]).toEqual([null, null]);
});

describe("blocks", () => {
  const zone = "Europe/Belgrade";

  test("stand at the wall clock, there and back", () => {
    const instant = at("2026-07-01T07:15:00Z");
    expect(text(wallAt(instant, zone))).toBe("07-01T09:15");
    expect(instantOf(wallAt(instant, zone), zone)).toBe(instant);
  });

  test("that are moved last as long as before, also over the missing hour", () => {
    const times = { start: at("2026-03-28T00:30:00Z"), end: at("2026-03-28T02:30:00Z") };
    expect(moved(times, at("2026-03-29T01:30:00Z"), zone)).toEqual({ start: at("2026-03-29T00:30:00Z"), end: at("2026-03-29T02:30:00Z") });
  });

  test("that end in the repeated hour keep a start in it", () => {
    const times = { start: at("2026-10-25T00:30:00Z"), end: at("2026-10-25T01:15:00Z") }; // 02:30 to the second 02:15
    expect(blockOf(times.start, times.end, zone)).toEqual({ start: at("2026-10-25T02:30:00Z"), end: at("2026-10-25T02:35:00Z") });
    const later = resized(times, { start: at("2026-10-25T02:30:00Z"), end: at("2026-10-25T03:00:00Z") }, zone);
    expect(later).toEqual({ start: times.start, end: at("2026-10-25T02:00:00Z") });
  });

  test("whose start is dragged keep their end", () => {
    const times = { start: at("2026-07-01T07:00:00Z"), end: at("2026-07-01T08:00:00Z") };
    expect(resized(times, { start: at("2026-07-01T08:30:00Z"), end: at("2026-07-01T10:00:00Z") }, zone)).toEqual({ start: at("2026-07-01T06:30:00Z"), end: times.end });
  });
});

describe("keys", () => {
  const zone = "Europe/Belgrade";
  const times = { start: at("2026-03-28T09:00:00Z"), end: at("2026-03-28T10:00:00Z") }; // 10:00, the day before the clocks go forward

  test("push a block by a quarter, or to the same clock of the next day", () => {
    expect(nudged(times, { minutes: -15, days: 0 }, false, zone)).toEqual({ start: at("2026-03-28T08:45:00Z"), end: at("2026-03-28T09:45:00Z") });
    expect(nudged(times, { minutes: 0, days: 1 }, false, zone)).toEqual({ start: at("2026-03-29T08:00:00Z"), end: at("2026-03-29T09:00:00Z") });
  });

  test("stretch its end, never over its start", () => {
    expect(nudged(times, { minutes: 15, days: 0 }, true, zone)).toEqual({ start: times.start, end: at("2026-03-28T10:15:00Z") });
    expect(nudged({ ...times, end: times.start + 900_000 }, { minutes: -15, days: 0 }, true, zone).end).toBe(times.start + 900_000);
  });
});

test("the board opens two hours before now, on other days at the start of work", () => {
  const now = at("2026-07-01T12:40:00Z"); // 14:40 in Belgrade
  expect(firstInSight(["2026-07-01"], 32_400, now, "Europe/Belgrade")).toBe(12 * 3600);
  expect(firstInSight(["2026-06-01"], 32_400, now, "Europe/Belgrade")).toBe(32_400);
  expect(firstInSight(["2026-07-01"], 32_400, at("2026-06-30T23:10:00Z"), "Europe/Belgrade")).toBe(0);
});
