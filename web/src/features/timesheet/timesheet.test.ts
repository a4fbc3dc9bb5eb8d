import { describe, expect, test } from "vitest";
import type { Entry } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { readWeek, weekOf } from "@/entries/week";
import { gridOf, keyOf, orderOf, rowOf, type RowKey } from "./grid";
import { actOf, areaOf, cellsOf, nextStart, pasted, planned } from "./typing";

const HOUR = 3_600_000;
const ZONE = "Europe/Belgrade";
const rule = { zone: ZONE, startOfDay: 9 * 3600 };
const at = (text: string) => Date.parse(text);
const dates = weekOf("2026-11-25", "MONDAY");

const entry = (id: string, start: string, hours: number | null, more: Partial<Entry> = {}): Shown => ({
  id, key: id, description: id, projectId: "p", taskId: null, tagIds: [], billable: true, type: "REGULAR",
  start: at(start), end: hours === null ? null : at(start) + hours * HOUR, fields: {}, locked: false, approved: false,
  waiting: false, ...more,
}); // prettier-ignore

const row: RowKey = { projectId: "p", taskId: null, type: "REGULAR" };
const grid = (...entries: Shown[]) => gridOf(entries, dates, orderOf([], entries, keyOf), ZONE);
const cell = (...entries: Shown[]) => grid(...entries).rows[0]!.cells[0]!;
const empty = { date: "2026-11-23", entries: [], seconds: 0, runs: false };

describe("the grid of a week", () => {
  test("rows are distinct projects and tasks, and breaks have their own", () => {
    const found = grid(
      entry("a", "2026-11-23T08:00:00Z", 1),
      entry("b", "2026-11-24T08:00:00Z", 2),
      entry("c", "2026-11-23T09:00:00Z", 1, { taskId: "t" }),
      entry("d", "2026-11-23T10:00:00Z", 1, { type: "BREAK" }),
    );
    expect(found.rows.map(({ key }) => key)).toEqual(["p//BREAK", "p//REGULAR", "p/t/REGULAR"]);
    expect(found.rows[1]!.cells.map(({ seconds }) => seconds / 3600)).toEqual([1, 2, 0, 0, 0, 0, 0]);
  });

  test("rows, days and the week add up; a running timer counts when it is stopped", () => {
    const found = grid(entry("a", "2026-11-23T08:00:00Z", 1), entry("b", "2026-11-23T10:00:00Z", 2), entry("c", "2026-11-24T10:00:00Z", null));
    expect([found.rows[0]!.seconds, found.days[0]!.seconds, found.seconds]).toEqual([10_800, 10_800, 10_800]);
    expect(found.rows[0]!.cells[1]).toMatchObject({ seconds: 0, runs: true });
  });

  test("an entry belongs to the day of its start in the profile's zone", () => {
    const late = entry("a", "2026-11-23T23:30:00Z", 1); // Tuesday 00:30
    expect(grid(late).rows[0]!.cells.map(({ seconds }) => seconds)).toEqual([0, 3600, 0, 0, 0, 0, 0]);
  });

  test("rows keep their places; new ones follow by name", () => {
    const other = { ...row, projectId: "a" };
    expect(orderOf([keyOf(row)], [row, other], keyOf)).toEqual([keyOf(row), keyOf(other)]);
    expect(orderOf([], [row, other], keyOf)).toEqual([keyOf(other), keyOf(row)]);
    expect(rowOf(keyOf({ projectId: null, taskId: null, type: "BREAK" }))).toEqual({ projectId: null, taskId: null, type: "BREAK" });
  });
});

describe("a typed duration", () => {
  test("makes an entry in an empty cell, at the start of the day", () => {
    expect(actOf(empty, 5400, [], rule)).toEqual({ kind: "create", start: at("2026-11-23T08:00:00Z"), end: at("2026-11-23T09:30:00Z") });
  });

  test("makes it after the last entry of that day", () => {
    const day = [entry("a", "2026-11-23T12:00:00Z", 1), entry("b", "2026-11-23T08:00:00Z", 1)];
    expect(actOf(empty, 3600, day, rule)).toMatchObject({ start: at("2026-11-23T13:00:00Z") });
  });

  test("does not slip into the next day after an entry that passes midnight", () => {
    expect(nextStart([entry("a", "2026-11-23T22:00:00Z", 3)], "2026-11-23", rule)).toBe(at("2026-11-23T08:00:00Z"));
  });

  test("changes the end of the one entry there is", () => {
    const only = entry("a", "2026-11-23T08:00:00Z", 1);
    expect(actOf(cell(only), 7200, [only], rule)).toMatchObject({ kind: "edit", end: at("2026-11-23T10:00:00Z") });
    expect(actOf(cell(only), 3600, [only], rule)).toEqual({ kind: "none" });
    expect(actOf(cell(only), 0, [only], rule)).toMatchObject({ kind: "remove" });
    expect(actOf(empty, 0, [], rule)).toEqual({ kind: "none" });
  });

  test("opens the list where there are several, or one that runs", () => {
    const [one, two] = [entry("a", "2026-11-23T08:00:00Z", 1), entry("b", "2026-11-23T10:00:00Z", 1)];
    expect(actOf(cell(one, two), 60, [one, two], rule)).toEqual({ kind: "open" });
    expect(actOf(cell(entry("a", "2026-11-23T08:00:00Z", null)), 60, [], rule)).toEqual({ kind: "open" });
  });

  test("is the time that passes, also in a night of 23 or 25 hours", () => {
    const night = { zone: ZONE, startOfDay: 0 };
    const spring = actOf({ ...empty, date: "2026-03-29" }, 4 * 3600, [], night);
    expect(spring).toMatchObject({ start: at("2026-03-28T23:00:00Z"), end: at("2026-03-29T03:00:00Z") }); // 05:00 on the clock
    const autumn = actOf({ ...empty, date: "2026-10-25" }, 4 * 3600, [], { ...night, zone: "America/New_York" });
    expect(autumn).toMatchObject({ start: at("2026-10-25T04:00:00Z"), end: at("2026-10-25T08:00:00Z") });
  });
});

test("several durations of a day are stacked, after what is there and after each other", () => {
  const there = entry("a", "2026-11-23T08:00:00Z", 1);
  const wanted = [
    { row, date: "2026-11-23", seconds: 3600 },
    { row, date: "2026-11-24", seconds: 1800 },
    { row, date: "2026-11-23", seconds: 0 },
    { row, date: "2026-11-23", seconds: 7200 },
  ];
  const made = planned(wanted, (date) => (date === "2026-11-23" ? [there] : []), rule);
  expect(made.map(({ start, end }) => [new Date(start).toISOString().slice(8, 16), (end - start) / HOUR])).toEqual([
    ["23T09:00", 1],
    ["24T08:00", 0.5],
    ["23T10:00", 2],
  ]);
});

describe("copy and paste", () => {
  const rows = grid(entry("a", "2026-11-23T08:00:00Z", 1), entry("b", "2026-11-23T09:00:00Z", 1, { taskId: "t" })).rows;
  const told = (text: string, to = { row: 0, column: 0 }) =>
    pasted(text, { row: 0, column: 0 }, to, rows).map(({ row: { taskId }, cell: { date }, typed }) => [taskId, date.slice(8), typed]);

  test("reads what spreadsheets copy", () => expect(cellsOf("1:00\t2\r\n\t90m\r\n")).toEqual([["1:00", "2"], ["", "90m"]]));

  test("lays several values down from the corner, and leaves empty ones out", () => {
    expect(told("1\t2\n\t3")).toEqual([[null, "23", "1"], [null, "24", "2"], ["t", "24", "3"]]);
    expect(told("1\n2\n3")).toHaveLength(2);
  });

  test("one value fills the selection", () => {
    expect(told("1:30", { row: 1, column: 1 })).toHaveLength(4);
    expect(areaOf({ row: 1, column: 3 }, { row: 0, column: 2 })).toEqual({ rows: [0, 1], columns: [2, 3] });
  });
});

describe("weeks", () => {
  test("begin on the profile's day", () => {
    expect(weekOf("2026-11-25", "MONDAY")[0]).toBe("2026-11-23");
    expect(weekOf("2026-11-22", "SUNDAY")).toEqual(["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"]);
  });

  test("come from the address; nonsense is this week", () => {
    expect(readWeek({ week: "2026-02-30", user: 3 })).toEqual({ week: undefined, user: undefined });
    expect(readWeek({ week: "2026-02-28", user: "u" })).toEqual({ week: "2026-02-28", user: "u" });
  });
});
