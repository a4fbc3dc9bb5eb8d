import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/zones";
import { bars, datesOf, neighbour, otherRange, readRange, stepOf, weekIn, writeDates, type Dates, type Now, type Preset } from "./ranges";

const monday: Now = { today: "2026-11-23", weekStart: "MONDAY" }; // a Monday
const span = (preset: Preset, now: Now = monday) => Object.values(datesOf(preset, now)).join(" ");

describe("presets", () => {
  test.each<[Preset, string]>([
    ["TODAY", "2026-11-23 2026-11-23"], ["YESTERDAY", "2026-11-22 2026-11-22"],
    ["THIS_WEEK", "2026-11-23 2026-11-29"], ["LAST_WEEK", "2026-11-16 2026-11-22"],
    ["PAST_TWO_WEEKS", "2026-11-09 2026-11-22"], ["THIS_MONTH", "2026-11-01 2026-11-30"],
    ["LAST_MONTH", "2026-10-01 2026-10-31"], ["THIS_YEAR", "2026-01-01 2026-12-31"],
    ["LAST_YEAR", "2025-01-01 2025-12-31"],
  ])("%s", (preset, dates) => expect(span(preset)).toBe(dates)); // prettier-ignore

  test.each<[string, Dates, Preset | null]>([
    ["this week", datesOf("THIS_WEEK", monday), "LAST_MONTH"],
    ["last month", datesOf("LAST_MONTH", monday), "THIS_MONTH"],
    ["this year", datesOf("THIS_YEAR", monday), "LAST_YEAR"],
    ["two months by their dates", { from: "2026-10-01", to: "2026-11-30" }, "THIS_YEAR"],
    ["everything", { from: "2020-01-01", to: "2030-12-31" }, null],
  ])("where %s is empty another range is offered", (_, range, offered) => expect(otherRange(range, monday)).toBe(offered));

  test("weeks begin where the person's week begins", () => {
    expect(span("THIS_WEEK", { ...monday, weekStart: "SUNDAY" })).toBe("2026-11-22 2026-11-28");
    expect(span("LAST_WEEK", { ...monday, weekStart: "SATURDAY" })).toBe("2026-11-14 2026-11-20");
  });

  test("today is the zone's, on both sides of midnight", () => {
    const at = Date.UTC(2026, 10, 22, 23, 30); // Sunday in London, Monday in Belgrade
    expect(span("THIS_WEEK", { ...monday, today: dateOf(at, "Europe/Belgrade") })).toBe("2026-11-23 2026-11-29");
    expect(span("THIS_WEEK", { ...monday, today: dateOf(at, "Europe/London") })).toBe("2026-11-16 2026-11-22");
  });

  test("weeks whose days have 23 or 25 hours still have seven dates", () => {
    expect(span("THIS_WEEK", { ...monday, today: dateOf(Date.UTC(2026, 2, 29, 0, 30), "Europe/Belgrade") })).toBe("2026-03-23 2026-03-29");
    expect(span("THIS_WEEK", { ...monday, today: dateOf(Date.UTC(2026, 9, 25, 0, 30), "Europe/Belgrade") })).toBe("2026-10-19 2026-10-25");
    expect(neighbour({ from: "2026-03-23", to: "2026-03-29" }, 1)).toEqual({ from: "2026-03-30", to: "2026-04-05" });
  });

  test("January looks back into the year before", () => {
    expect(span("LAST_MONTH", { ...monday, today: "2027-01-31" })).toBe("2026-12-01 2026-12-31");
    expect(span("LAST_MONTH", { ...monday, today: "2026-03-31" })).toBe("2026-02-01 2026-02-28");
  });
});

describe("neighbours", () => {
  test.each([
    ["2026-11-16", "2026-11-22", -1, "2026-11-09 2026-11-15"], ["2026-11-23", "2026-11-23", 1, "2026-11-24 2026-11-24"],
    ["2026-03-01", "2026-03-31", -1, "2026-02-01 2026-02-28"], ["2026-01-01", "2026-01-31", 1, "2026-02-01 2026-02-28"],
    ["2026-01-01", "2026-12-31", -1, "2025-01-01 2025-12-31"], ["2026-01-01", "2026-03-31", 1, "2026-04-01 2026-06-30"],
    ["2026-11-01", "2026-11-10", 1, "2026-11-11 2026-11-20"],
  ] as const)("%s to %s by %i", (from, to, direction, dates) =>
    expect(Object.values(neighbour({ from, to }, direction)).join(" ")).toBe(dates)); // prettier-ignore
});

describe("addresses", () => {
  test("free dates win, broken ones fall back to this week", () => {
    expect(readRange({ from: "2026-11-01", to: "2026-11-10", range: "TODAY" }, monday)).toEqual({ from: "2026-11-01", to: "2026-11-10", preset: null });
    expect(readRange({ from: "2026-11-10", to: "2026-11-01" }, monday).preset).toBe("THIS_WEEK");
    expect(readRange({ from: "2026-02-30", to: "2026-03-01" }, monday).preset).toBe("THIS_WEEK");
    expect(readRange({ range: "SOMETIME" }, monday).preset).toBe("THIS_WEEK");
  });

  test("dates that are a preset are written as one", () => {
    expect(writeDates({ from: "2026-11-16", to: "2026-11-22" }, monday)).toEqual({ range: "LAST_WEEK" });
    expect(writeDates({ from: "2026-11-09", to: "2026-11-15" }, monday)).toEqual({ from: "2026-11-09", to: "2026-11-15" });
  });
});

describe("weeks and bars", () => {
  test("the weekly report takes seven days from any range", () => {
    const month = { ...datesOf("THIS_MONTH", monday), preset: "THIS_MONTH" as const };
    expect(weekIn(month, monday)).toMatchObject({ from: "2026-11-23", to: "2026-11-29" });
    expect(weekIn({ from: "2026-10-01", to: "2026-10-31", preset: null }, monday)).toMatchObject({ from: "2026-09-28", to: "2026-10-04" });
    expect(weekIn({ from: "2026-11-18", to: "2026-11-24", preset: null }, monday)).toMatchObject({ from: "2026-11-18" });
  });

  test("bars are days, weeks or months", () => {
    expect(stepOf(datesOf("THIS_MONTH", monday))).toBe("DATE");
    expect(stepOf({ from: "2026-01-01", to: "2026-03-31" })).toBe("WEEK");
    expect(stepOf(datesOf("THIS_YEAR", monday))).toBe("MONTH");
    expect(bars({ from: "2026-11-01", to: "2026-11-20" }, "WEEK", "MONDAY")).toEqual(["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]);
    expect(bars(datesOf("THIS_YEAR", monday), "MONTH", "MONDAY")).toHaveLength(12);
    expect(bars({ from: "2026-03-28", to: "2026-03-30" }, "DATE", "MONDAY")).toEqual(["2026-03-28", "2026-03-29", "2026-03-30"]);
  });
});
