import { describe, expect, test } from "vitest";
import { parseDay, type DayFrame } from "./days";

const german: DayFrame = { today: "2026-11-30", format: "DD.MM.YYYY", locale: "de", words: { heute: 0, gestern: -1 } }; // a Monday
const american: DayFrame = { ...german, format: "MM/DD/YYYY", locale: "en", words: { today: 0, yesterday: -1, tomorrow: 1 } };

describe("a day", () => {
  test.each([
    ["yesterday", "2026-11-29"],
    ["Tomorrow", "2026-12-01"],
    ["-1", "2026-11-29"],
    ["+2", "2026-12-02"],
    ["fri", "2026-11-27"],
    ["Mon", "2026-11-30"],
    ["11/27", "2026-11-27"],
    ["1/2", "2027-01-02"],
    ["27.11", "2026-11-27"], // points are day and month everywhere
    ["27", "2026-11-27"],
    ["nov 27", "2026-11-27"],
    ["27 November 2025", "2025-11-27"],
    ["11/27/25", "2025-11-27"],
    ["2026-11-27", "2026-11-27"],
    ["2/29/2024", "2024-02-29"],
  ])("%s is %s to an American", (typed, day) => expect(parseDay(typed, american)).toBe(day));

  test.each([
    ["gestern", "2026-11-29"],
    ["fr", "2026-11-27"],
    ["Do.", "2026-11-26"],
    ["27.11.", "2026-11-27"],
    ["3/11", "2026-11-03"],
    ["27. Nov", "2026-11-27"],
    ["1. März", "2027-03-01"],
  ])("%s is %s to a German", (typed, day) => expect(parseDay(typed, german)).toBe(day));

  test.each(["", "x", "31.2.", "32", "11/27/1", "27.13", "1.2.3.4", "fri 5", "2026-02-30", "n 5", "--1"])("%j is none", (typed) =>
    expect(parseDay(typed, german)).toBe(null),
  );
});
