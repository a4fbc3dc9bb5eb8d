import { expect, test } from "vitest";
import { wrongEntry } from "./wrongEntry";

const NOON = Date.parse("2026-08-08T12:00:00Z");

test("east of Greenwich the start is local time sent as UTC, west of it the end", () => {
  expect(wrongEntry(NOON, "Europe/Belgrade")).toBe('{"start":"2026-08-08T13:30:00Z","end":"2026-08-08T12:00:00Z"}');
  expect(wrongEntry(NOON, "America/New_York")).toBe('{"start":"2026-08-08T11:30:00Z","end":"2026-08-08T08:00:00Z"}');
});

test("where local time is UTC the start is no time", () => {
  expect(wrongEntry(NOON, "UTC")).toBe('{"start":"today at nine"}');
});
