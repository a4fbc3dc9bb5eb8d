import { describe, expect, test } from "vitest";
import { Failure } from "@/api/failure";
import type { Content, Entry } from "@/entries/entry";
import { added, baseOf, conflicts, dropped, EMPTY, insisted, overlay, type Box, type Change, type Create, type Edit } from "./changes";
import { Conflict, drain, type Send } from "./drain";
import { makeStore } from "./store";

const content = (more: Partial<Content> = {}): Content => ({
  description: "", projectId: null, taskId: null, tagIds: [], billable: true, type: "REGULAR", start: 0, end: null, fields: {}, ...more,
}); // prettier-ignore
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({ ...content(), id, locked: false, approved: false, ...more });
const create = (id: string, more: Partial<Content> = {}): Create => ({ kind: "create", key: `k-${id}`, id, at: 0, content: content(more) });
const edit = (of: Entry, patch: Edit["patch"], key = "k-edit"): Edit => ({
  kind: "edit", key, id: of.id, at: 0, base: baseOf(of, patch), patch, name: of.description,
}); // prettier-ignore
const box = (...changes: Change[]): Box => changes.reduce(added, EMPTY);

const store = (start: Box = EMPTY) => {
  const kept = new Map<string, string>([["box", JSON.stringify(start)]]);
  const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
  return { kept, made: makeStore("box", storage, () => undefined) };
};

describe("what is shown while changes wait", () => {
  test("a started timer stops the one that ran, at that moment", () => {
    const shown = overlay([entry("a", { start: 1000 })], box(create("new-1", { start: 5000 })));
    expect(shown.map(({ id, end }) => [id, end])).toEqual([["new-1", null], ["a", 5000]]); // prettier-ignore
  });

  test("an edit lies over the entry, a removed one is gone, a restored one is back", () => {
    const a = entry("a", { end: 1 });
    expect(overlay([a], box(edit(a, { description: "b" })))[0]).toMatchObject({ description: "b", waiting: true });
    const removed: Change = { kind: "remove", key: "r", id: "a", at: 0, entry: a };
    expect(overlay([a], box(removed))).toEqual([]);
    expect(overlay([], box({ kind: "restore", key: "s", id: "a", at: 0, entry: a }))).toHaveLength(1);
  });

  test("an entry keeps its place on the screen when the server names it", () => {
    const ids = { "new-1": "64" };
    expect(overlay([entry("64")], { changes: [], ids })[0]!.key).toBe("new-1");
  });
});

describe("one change for two", () => {
  const a = entry("a", { description: "one" });

  test("edits of an entry become one that still knows the beginning", () => {
    const [only] = box(edit(a, { description: "two" }, "k1"), edit({ ...a, description: "two" }, { description: "three" }, "k2")).changes;
    expect(only).toMatchObject({ base: { description: "one" }, patch: { description: "three" } });
  });

  test("an edit of what was not sent yet changes what will be sent; removing it sends nothing", () => {
    const made = create("new-1");
    expect(box(made, edit(entry("new-1"), { end: 5 })).changes).toMatchObject([{ kind: "create", content: { end: 5 } }]);
    expect(box(made, { kind: "remove", key: "r", id: "new-1", at: 0, entry: entry("new-1") }).changes).toEqual([]);
  });

  test("what may have arrived stays as it was sent", () => {
    const made = { ...create("new-1"), tried: true };
    expect(box(made, edit(entry("new-1"), { end: 5 })).changes.map(({ kind }) => kind)).toEqual(["create", "edit"]);
  });

  test("mending what was refused sends it again under a new key", () => {
    const bad = { ...create("new-1"), tried: true, refusal: { message: "no" } };
    const [mended] = added({ changes: [bad], ids: {} }, edit(entry("new-1"), { projectId: "p" }, "k9")).changes;
    expect(mended).toMatchObject({ kind: "create", key: "k9", refusal: undefined, tried: undefined, content: { projectId: "p" } });
  });
});

describe("conflicts", () => {
  const before = entry("a", { description: "one", end: 5 });
  const mine = edit(before, { description: "mine" });

  test.each([
    ["nothing else happened", "one", false],
    ["the same was done elsewhere", "mine", false],
    ["something else stands there", "theirs", true],
  ])("%s", (_, description, clash) => expect(conflicts({ ...before, description }, mine)).toBe(clash));

  test("other fields do not clash", () => expect(conflicts({ ...before, end: 9 }, mine)).toBe(false));

  test("who insists replaces what stands there now", () => {
    const refusal = { message: "", server: { description: "theirs" } };
    const [again] = insisted({ changes: [{ ...mine, refusal }], ids: {} }, mine.key, "k2").changes;
    expect(conflicts({ ...before, description: "theirs" }, again as Edit)).toBe(false);
  });
});

describe("sending", () => {
  const sentBy = (log: string[], fail: (change: Change) => unknown = () => null): Send => async (change, id) => {
    log.push(`${change.kind} ${id}`);
    const error = fail(change);
    if (error) throw error;
    return change.kind === "create" ? `real-${id}` : undefined;
  }; // prettier-ignore

  test("in order, and under the id that the server gave", async () => {
    const made = { ...create("new-1"), tried: true };
    const log: string[] = [];
    const { made: queue, kept } = store(box(made, edit(entry("new-1"), { end: 5 })));
    expect(await drain(queue, sentBy(log), () => undefined)).toBe(true);
    expect(log).toEqual(["create new-1", "edit real-new-1"]);
    expect(JSON.parse(kept.get("box")!).changes).toEqual([]);
  });

  test("a server that is away stops the queue; the same key is sent again", async () => {
    const keys: string[] = [];
    const { made: queue } = store(box(create("new-1"), create("new-2")));
    let away = true;
    const send: Send = async ({ key }) => {
      keys.push(key);
      if (away) throw new Failure(0, "away");
      return "x";
    };
    expect(await drain(queue, send, () => undefined)).toBe(false);
    away = false;
    expect(await drain(queue, send, () => undefined)).toBe(true);
    expect(keys).toEqual(["k-new-1", "k-new-1", "k-new-2"]);
  });

  test("a refusal is kept with its cure, holds back what hangs on it, and lets the rest pass", async () => {
    const bad = { ...create("new-1"), tried: true };
    const log: string[] = [];
    const told: unknown[] = [];
    const { made: queue } = store(box(bad, edit(entry("new-1"), { end: 5 }), create("new-2")));
    const refuse = (change: Change) => (change.id === "new-1" ? new Failure(400, "No", { cause: "why", fix: "how" }) : null);
    expect(await drain(queue, sentBy(log, refuse), (_, refusal) => told.push(refusal))).toBe(true);
    expect(log).toEqual(["create new-1", "create new-2"]);
    expect(queue.get().changes).toMatchObject([{ refusal: { message: "No", cause: "why", fix: "how" } }, { kind: "edit" }]);
    expect(told).toHaveLength(1);
    expect(dropped(queue.get(), "k-new-1").changes).toEqual([]);
  });

  test("a conflict keeps what the server has", async () => {
    const { made: queue } = store(box(edit(entry("a"), { description: "mine" })));
    await drain(queue, sentBy([], () => new Conflict({ description: "theirs" })), () => undefined);
    expect(queue.get().changes[0]!.refusal).toEqual({ message: "", server: { description: "theirs" } });
  });
});
