import { describe, expect, test } from "vitest";
import { placed } from "@/entries/cache";
import type { Entry } from "@/entries/entry";
import { entryOf, missingOf } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { daysLater, onDate, withEnd, withEndDate, withStart } from "@/entries/times";
import { linesOf, type Frame, type Line } from "./lines";

const HOUR = 3_600_000;
const ZONE = "Europe/Belgrade";
const at = (text: string) => Date.parse(text);

const entry = (id: string, start: string, hours: number | null, more: Partial<Entry> = {}): Shown => ({
  id, key: id, description: id, projectId: null, taskId: null, tagIds: [], billable: true, type: "REGULAR",
  start: at(start), end: hours === null ? null : at(start) + hours * HOUR, fields: {}, locked: false, approved: false,
  waiting: false, ...more,
}); // prettier-ignore

const frame: Frame = { zone: ZONE, weekStart: "MONDAY", fold: true, open: new Set(), readTo: null };
const told = (lines: Line[]) =>
  lines.map((line) => (line.kind === "week" ? line.from : line.kind === "day" ? line.date : line.kind === "fold" ? `${line.entries.length} x` : line.entry.id));
const sums = (lines: Line[]) => lines.flatMap((line) => ("sum" in line ? [line.sum?.finished ?? null] : []));

describe("the lines of the page", () => {
  test("an entry belongs to the day of its start in the profile's zone", () => {
    const late = entry("late", "2026-11-22T23:30:00Z", 1); // Monday 00:30 in Belgrade
    expect(told(linesOf([late], frame))).toEqual(["2026-11-23", "2026-11-23", "late"]);
    expect(told(linesOf([late], { ...frame, zone: "UTC" }))).toEqual(["2026-11-16", "2026-11-22", "late"]);
  });

  test("weeks begin on the profile's day and add up", () => {
    const rows = [entry("b", "2026-11-22T10:00:00Z", 2), entry("a", "2026-11-21T10:00:00Z", 1)];
    expect(sums(linesOf(rows, frame))).toEqual([3 * 3600, 2 * 3600, 3600]);
    expect(told(linesOf(rows, { ...frame, weekStart: "SUNDAY" }))).toEqual(["2026-11-22", "2026-11-22", "b", "2026-11-15", "2026-11-21", "a"]);
  });

  test("a running timer is told beside the finished time", () => {
    const [week] = linesOf([entry("now", "2026-11-23T10:00:00Z", null), entry("a", "2026-11-23T08:00:00Z", 1)], frame);
    expect(week).toMatchObject({ sum: { finished: 3600, running: at("2026-11-23T10:00:00Z") } });
  });

  test("a day that was read in part has no total yet, nor has its week", () => {
    const rows = [entry("b", "2026-11-20T10:00:00Z", 2), entry("a", "2026-11-19T10:00:00Z", 1)];
    expect(sums(linesOf(rows, { ...frame, readTo: "2026-11-19" }))).toEqual([null, 7200, null]);
  });

  test("similar entries of a day are one line, which opens", () => {
    const alike = (id: string, start: string) => entry(id, start, 1, { description: "mail" });
    const rows = [alike("c", "2026-11-20T12:00:00Z"), entry("b", "2026-11-20T10:00:00Z", 1), alike("a", "2026-11-20T08:00:00Z")];
    const lines = linesOf(rows, frame);
    expect(told(lines).slice(2)).toEqual(["2 x", "b"]);
    const open = new Set([lines[2]!.key]);
    expect(told(linesOf(rows, { ...frame, open })).slice(2)).toEqual(["2 x", "c", "a", "b"]);
    expect(told(linesOf(rows, { ...frame, fold: false })).slice(2)).toEqual(["c", "b", "a"]);
  });

  test("days of 23 and 25 hours: what was worked counts, not what the clock says", () => {
    const spring = entry("spring", "2026-03-29T00:00:00Z", 2); // 01:00 to 04:00 on the clock
    const autumn = entry("autumn", "2026-10-25T00:00:00Z", 2); // 02:00 to 03:00 on the clock
    expect([sums(linesOf([spring], frame))[1], sums(linesOf([autumn], frame))[1]]).toEqual([7200, 7200]);
  });

  test("ten thousand entries are lines in a moment", () => {
    const many = Array.from({ length: 10_000 }, (_, n) => entry(`e${n}`, new Date(at("2026-11-23T10:00:00Z") - n * HOUR).toISOString(), 1));
    expect(linesOf(many, frame).length).toBeGreaterThan(10_000);
  });
});

describe("typed times", () => {
  const nine = { start: at("2026-11-23T08:00:00Z"), end: at("2026-11-23T09:00:00Z") }; // 09:00 to 10:00
  const clock = (hours: number) => hours * 3600;

  test("an end before the start means the next day", () => {
    const night = withEnd(nine, clock(1), ZONE);
    expect(night.end).toBe(at("2026-11-24T00:00:00Z"));
    expect(daysLater(night, ZONE)).toBe(1);
  });

  test("a start after the end lets the end follow", () => {
    expect(withStart(nine, clock(22), ZONE)).toMatchObject({ start: at("2026-11-23T21:00:00Z"), end: at("2026-11-24T09:00:00Z") });
    expect(withStart(nine, clock(8), ZONE).end).toBe(nine.end);
  });

  test("an end typed in a night entry back into the day of the start is one day again", () => {
    expect(daysLater(withEnd({ start: nine.start, end: at("2026-11-24T00:00:00Z") }, clock(11), ZONE), ZONE)).toBe(0);
  });

  test("an entry of days keeps its days whatever clock is typed", () => {
    const long = { start: at("2026-11-20T08:00:00Z"), end: at("2026-11-22T11:30:00Z") }; // 51:30 h
    expect(withStart(long, clock(9) + 300, ZONE)).toMatchObject({ start: at("2026-11-20T08:05:00Z"), end: long.end });
    expect(withEnd(long, clock(14), ZONE)).toMatchObject({ start: long.start, end: at("2026-11-22T13:00:00Z") });
    expect(withEndDate(long, "2026-11-24", ZONE).end).toBe(at("2026-11-24T11:30:00Z"));
    expect(withEndDate(long, "2026-11-19", ZONE).end).toBe(long.start);
  });

  test("the second reading of a doubled time is the zone's own, and offered only where the first was taken", () => {
    const before = { start: at("2026-10-25T00:15:00Z"), end: null }; // 02:15, the first
    expect(withEnd(before, clock(2.5), ZONE).second).toBe(at("2026-10-25T01:30:00Z"));
    expect(withEnd({ ...before, start: at("2026-10-25T01:15:00Z") }, clock(2.5), ZONE).second).toBeNull();
    const howe = { start: at("2026-04-04T12:00:00Z"), end: null }; // clocks go back by half an hour at 02:00
    expect(withEnd(howe, clock(1.75), "Australia/Lord_Howe")).toMatchObject({
      end: at("2026-04-04T14:45:00Z"),
      second: at("2026-04-04T15:15:00Z"),
    });
    const both = { start: at("2026-10-25T00:00:00Z"), end: at("2026-10-25T00:45:00Z") };
    expect(withStart(both, clock(2.5), ZONE).second).toBeNull(); // it would come after the end
  });

  test("the skipped hour and the repeated hour are said", () => {
    const spring = { start: at("2026-03-29T00:30:00Z"), end: null }; // 01:30
    expect(withEnd(spring, clock(2.5), ZONE).kind).toBe("skipped");
    const autumn = { start: at("2026-10-25T00:15:00Z"), end: null }; // 02:15, the first
    expect(withEnd(autumn, clock(2.5), ZONE)).toMatchObject({ kind: "repeated", end: at("2026-10-25T00:30:00Z") });
    expect(withEnd({ start: at("2026-10-25T01:15:00Z"), end: null }, clock(2.5), ZONE).end).toBe(at("2026-10-25T01:30:00Z"));
  });

  test("another date keeps the clocks", () => {
    expect(onDate(nine, "2026-07-01", ZONE)).toEqual({ start: at("2026-07-01T07:00:00Z"), end: at("2026-07-01T08:00:00Z") });
    const night = { start: at("2026-11-23T21:00:00Z"), end: at("2026-11-24T00:00:00Z") };
    expect(daysLater(onDate(night, "2026-11-30", ZONE), ZONE)).toBe(1);
  });
});

test("what a workspace requires is named before the server refuses", () => {
  const settings = { forceProjects: true, forceTasks: false, forceTags: true, forceDescription: true } as Parameters<typeof missingOf>[1];
  const fields = [{ id: "f", name: "Ticket", required: true }];
  expect(missingOf(entry(" ", "2026-11-23T10:00:00Z", 1), settings, fields)).toEqual(["project", "tags", "description", { field: "Ticket" }]);
});

test("an entry on the wire, there and back", () => {
  const wire = {
    id: "a", description: "x", tagIds: null, userId: "u", billable: false, taskId: null, projectId: null, workspaceId: "w",
    timeInterval: { start: "2026-11-23T10:00:00Z", end: null, duration: null }, type: "REGULAR" as const, kioskId: null,
    customFieldValues: [{ customFieldId: "f", timeEntryId: "a", value: 3, name: "n", type: "WORKSPACE" as const }], isLocked: false,
  }; // prettier-ignore
  expect(entryOf(wire)).toMatchObject({ tagIds: [], start: at("2026-11-23T10:00:00Z"), end: null, fields: { f: 3 } });
});

test("what changes elsewhere is put into the list as far as it was read", () => {
  const page = { entries: [entry("b", "2026-11-20T10:00:00Z", 1), entry("a", "2026-11-10T10:00:00Z", 1)], next: { before: "2026-11-11", page: 1 } };
  const pages = { pages: [page], pageParams: [null] };
  const ids = (made: typeof pages) => made.pages.flatMap(({ entries }) => entries.map(({ id }) => id));
  const fresh = [entry("c", "2026-11-21T10:00:00Z", 1), entry("older", "2026-10-01T10:00:00Z", 1)];
  expect(ids(placed(pages, fresh, new Set(["b"])) as typeof pages)).toEqual(["c", "a"]);
});
