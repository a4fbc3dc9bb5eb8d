import { expect, test } from "vitest";
import { pieces, within } from "./highlight";

const BODY = '{\n  "start": "2026-08-08T11:00:00Z",\n  "billable": true,\n  "n": -1.5\n}';
const texts = (found: { text: string }[]) => found.map(({ text }) => text).join("");

test("keys, strings, numbers and words of JSON are told apart, and nothing is lost", () => {
  const found = pieces(BODY, true);
  expect(texts(found)).toBe(BODY);
  expect(found.filter(({ part }) => part === "key").map(({ text }) => text)).toEqual(['"start"', '"billable"', '"n"']);
  expect(found.filter(({ part }) => part === "string").map(({ text }) => text)).toEqual(['"2026-08-08T11:00:00Z"']);
  expect(found.filter(({ part }) => part === "word").map(({ text }) => text)).toEqual(["true"]);
  expect(found.filter(({ part }) => part === "number").map(({ text }) => text)).toEqual(["-1.5"]);
});

test("quotes inside strings end nothing", () => {
  const found = pieces('{"a": "x \\": 1"}', true);
  expect(found.filter(({ part }) => part === "string").map(({ text }) => text)).toEqual(['"x \\": 1"']);
});

test("a text that is no JSON is one piece", () => {
  expect(pieces("GET /x?a=1", false)).toEqual([{ text: "GET /x?a=1", part: "plain", start: 0 }]);
});

test("a marked place cuts the pieces it reaches into", () => {
  const found = pieces(BODY, true);
  const mark = { start: 4, end: 35 };
  expect(texts(within(found, mark.start, mark.end))).toBe(BODY.slice(4, 35));
  const all = [within(found, 0, 4), within(found, 4, 35), within(found, 35, BODY.length)];
  expect(all.map(texts).join("")).toBe(BODY);
  expect(within(found, 9, 9)).toEqual([]);
});
