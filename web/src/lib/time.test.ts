import { describe, expect, test } from "vitest";
import { formatClock, parseClock } from "./clocks";
import { addDays, addMonths, formatDate, startOfWeek } from "./dates";
import { formatDuration, parseDuration, wireDuration, wireSeconds } from "./durations";
import { dayBounds, offsetName, readWall, wallOf } from "./zones";

const HOUR = 3600;

describe("typed durations", () => {
  test.each([
    ["1:30", 5400], ["1.5", 5400], ["1,5", 5400], ["90m", 5400], ["130", 5400], ["1h 30m", 5400], ["1h30m", 5400],
    ["1", 60], ["45", 2700], ["0:05:30", 330], ["10530", 3930], [".5", 1800], ["2 h", 7200], ["90 min", 5400],
    ["1:75", null], ["190", null], ["", null], ["abc", null], ["-1", null], ["1:30 pm", null],
  ])("%s", (typed, seconds) => expect(parseDuration(typed)).toBe(seconds)); // prettier-ignore

  test("a bare 1 is an hour where decimals are shown", () => expect(parseDuration("1", "DECIMAL")).toBe(HOUR));
});

test("durations in three formats", () => {
  expect(formatDuration(3723)).toBe("1:02:03");
  expect(formatDuration(3723, "COMPACT")).toBe("1:02");
  expect(formatDuration(3600 * 26 + 1800, "DECIMAL")).toBe("26.50");
  expect(formatDuration(3570, "COMPACT")).toBe("1:00");
});

test("durations of the wire, there and back", () => {
  expect(wireSeconds("PT26H5M")).toBe(26 * HOUR + 300);
  expect(wireSeconds("PT0S")).toBe(0);
  expect(wireDuration(93_900)).toBe("PT26H5M");
  expect(wireDuration(0)).toBe("PT0S");
});

describe("typed clock times", () => {
  test.each([
    ["9", 9 * HOUR], ["930", 9.5 * HOUR], ["9:30", 9.5 * HOUR], ["9p", 21 * HOUR], ["21", 21 * HOUR],
    ["9:30 pm", 21.5 * HOUR], ["12a", 0], ["12p", 12 * HOUR], ["0930", 9.5 * HOUR], ["2359", 86_340],
    ["24", null], ["960", null], ["13p", null], ["", null], ["x", null],
  ])("%s", (typed, seconds) => expect(parseClock(typed)).toBe(seconds)); // prettier-ignore
});

test("clocks in both formats", () => {
  expect(formatClock(0, "HOUR12")).toBe("12:00 AM");
  expect(formatClock(21.5 * HOUR, "HOUR12")).toBe("9:30 PM");
  expect(formatClock(9.5 * HOUR, "HOUR24")).toBe("09:30");
});

test("dates", () => {
  expect(startOfWeek("2026-11-23", "SUNDAY")).toBe("2026-11-22");
  expect(startOfWeek("2026-11-22", "MONDAY")).toBe("2026-11-16");
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(formatDate("2026-03-05", "MM/DD/YYYY")).toBe("03/05/2026");
  expect(formatDate("2026-03-05", "D MMM YY")).toBe("5 Mar 26");
});

describe("zones", () => {
  const zone = "Europe/Belgrade";

  test("an hour that does not exist, one that exists twice, one that is plain", () => {
    expect(readWall("2026-03-29", 2.5 * HOUR, zone)).toMatchObject({ kind: "skipped", instant: Date.UTC(2026, 2, 29, 1, 30) });
    const twice = readWall("2026-10-25", 2.5 * HOUR, zone);
    expect([twice.kind, twice.later - twice.instant]).toEqual(["repeated", HOUR * 1000]);
    expect(readWall("2026-07-01", 9 * HOUR, zone)).toMatchObject({ kind: "exact", instant: Date.UTC(2026, 6, 1, 7) });
  });

  test.each([
    ["2026-03-29", 23], ["2026-10-25", 25], ["2026-11-23", 24],
  ])("%s has %i hours", (date, hours) => {
    const [start, end] = dayBounds(date, zone);
    expect((end - start) / 3_600_000).toBe(hours);
  }); // prettier-ignore

  test("odd offsets", () => {
    expect(offsetName("Asia/Kathmandu", 0)).toBe("UTC+5:30");
    expect(offsetName("Asia/Kathmandu", Date.UTC(2026, 0, 1))).toBe("UTC+5:45");
    expect(wallOf(Date.UTC(2026, 0, 1, 0, 0, 5), "America/St_Johns")).toEqual({ date: "2025-12-31", seconds: 73_805 });
  });
});
