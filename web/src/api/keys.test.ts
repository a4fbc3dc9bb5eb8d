import { expect, test } from "vitest";
import { keys } from "./keys";
import { staleHeads } from "./stale";

const WRITTEN_OUT = /queryKey(:|\s*=)\s*\[|(Quer(y|ies)(Data|State)|ensureQueryData)(<[^(]*>)?\(\s*\[/;
const sources: Record<string, string> = import.meta.glob("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

test("a change of a kind makes stale what begins with its words, and of an unknown kind the session", () => {
  expect(staleHeads("CLIENTS")).toEqual(["clients", "projects", "reports"]);
  expect(staleHeads("SOMETHING_NEW")).toEqual(keys.session());
});

test("keys are built by keys.ts alone", () => {
  expect(WRITTEN_OUT.test('useQuery({ queryKey: ["users"] })')).toBe(true);
  expect(WRITTEN_OUT.test('queries.setQueryData<Project>(["projects", id], row)')).toBe(true);
  const offenders = Object.entries(sources).filter(([path, text]) => !path.endsWith(".test.ts") && WRITTEN_OUT.test(text));
  expect(Object.keys(sources).length).toBeGreaterThan(300);
  expect(offenders.map(([path]) => path)).toEqual([]);
});

test("no two kinds of answers lie under one key", () => {
  const built = Object.values(keys).map((build) => JSON.stringify((build as (...given: unknown[]) => unknown)("a", "b", "c")));
  expect(new Set(built).size).toBe(built.length);
});
