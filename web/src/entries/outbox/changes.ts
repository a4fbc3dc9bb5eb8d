// Everything that is done to entries is a change. It is shown at once, lies in the outbox until the server has it, and
// so waits by itself while the server is away.
import type { Content, Entry, Patch } from "@/entries/entry";

export interface Refusal {
  message: string;
  cause?: string;
  fix?: string;
  reason?: string;
  server?: Patch; // a conflict: what the same fields have become there
}

interface Common {
  key: string; // the Idempotency-Key
  id: string; // of the entry
  at: number;
  tried?: boolean; // it may have arrived: its content stays as it is
  refusal?: Refusal;
}

export interface Create extends Common {
  kind: "create";
  content: Content;
}

export interface Edit extends Common {
  kind: "edit";
  base: Patch; // the same fields before
  patch: Patch;
  name: string; // the description, for the list of what waits
}

export interface Remove extends Common {
  kind: "remove";
  entry: Entry; // as it was
}

export interface Restore extends Common {
  kind: "restore";
  entry: Entry;
}

export type Change = Create | Edit | Remove | Restore;

export interface Box {
  changes: Change[]; // oldest first
  ids: Record<string, string>; // what the server called entries that were made here
}

export const EMPTY: Box = { changes: [], ids: {} };

/** An entry on the screen: as the server has it, with what waits put over it. */
export interface Shown extends Entry {
  key: string; // stays when the server names an entry
  waiting: boolean;
  refusal?: Refusal;
}

export const isNew = (id: string): boolean => id.startsWith("new-");
export const newId = (): string => `new-${randomKey()}`;

/** 32 letters; crypto.randomUUID exists on safe origins only. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export function patched(entry: Entry, patch: Patch): Entry {
  return { ...entry, ...patch, fields: { ...entry.fields, ...patch.fields } };
}

/** The same fields of an entry that a patch changes. */
export function baseOf(entry: Entry, patch: Patch): Patch {
  const { fields, ...plain } = patch;
  const kept = Object.fromEntries(Object.keys(plain).map((name) => [name, entry[name as keyof Entry]]));
  const values = fields && { fields: Object.fromEntries(Object.keys(fields).map((id) => [id, entry.fields[id] ?? null])) };
  return { ...kept, ...values } as Patch;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const flat = ({ fields, ...plain }: Patch): Record<string, unknown> => ({
  ...plain,
  ...Object.fromEntries(Object.entries(fields ?? {}).map(([id, value]) => [`fields.${id}`, value])),
});

/** Whether somebody else has changed a field to something that neither stood there nor is wanted. */
export function conflicts(server: Entry, { base, patch }: Pick<Edit, "base" | "patch">): boolean {
  const [now, before, wanted] = [flat(baseOf(server, patch)), flat(base), flat(patch)];
  return Object.keys(wanted).some((name) => !same(now[name], before[name]) && !same(now[name], wanted[name]));
}

/** What is shown: entries with the changes over them, the running one and the newest first. */
export function overlay(entries: Entry[], box: Box): Shown[] {
  const keys = new Map(Object.entries(box.ids).map(([own, id]) => [id, own]));
  const shown = new Map<string, Shown>();
  for (const entry of entries) shown.set(entry.id, { ...entry, key: keys.get(entry.id) ?? entry.id, waiting: false });
  for (const change of box.changes) apply(shown, change, box.ids[change.id] ?? change.id);
  return [...shown.values()].sort((one, other) => other.start - one.start || (one.id < other.id ? 1 : -1));
}

function apply(shown: Map<string, Shown>, change: Change, id: string): void {
  const entry = shown.get(id);
  const mark = { waiting: !change.refusal, refusal: change.refusal };
  if (change.kind === "remove" && !change.refusal) shown.delete(id);
  if (change.kind === "restore") shown.set(id, { ...change.entry, key: id, ...mark });
  if (change.kind === "edit" && entry) shown.set(id, { ...entry, ...patched(entry, change.patch), ...mark });
  if (change.kind !== "create") return;
  if (change.content.end === null && !change.refusal) makeWay(shown, change.content.start, change.at);
  shown.set(id, { ...change.content, id, key: change.id, locked: false, approved: false, ...mark });
}

/** The server stops the timer that ran when another starts; so does what is shown. */
function makeWay(shown: Map<string, Shown>, start: number, now: number): void {
  for (const entry of shown.values()) {
    if (entry.end === null) shown.set(entry.id, { ...entry, end: start >= entry.start ? start : Math.max(now, entry.start) });
  }
}

/** The box with one more change; what has surely not arrived yet takes a later edit of the same entry in. */
export function added(box: Box, change: Change): Box {
  const of = (id: string) => box.ids[id] ?? id;
  const at = box.changes.findLastIndex(({ id }) => of(id) === of(change.id));
  const last = box.changes[at];
  const open = last && (last.refusal || !last.tried);
  if (!open) return { ...box, changes: [...box.changes, change] };
  const merged = mergedInto(last, change);
  if (merged === undefined) return { ...box, changes: [...box.changes, change] };
  const rest = box.changes.filter((_, index) => index !== at);
  // What was refused goes to the end of the queue again, with a key of its own.
  if (last.refusal) return { ...box, changes: merged ? [...rest, merged] : rest };
  return { ...box, changes: merged ? box.changes.map((each, index) => (index === at ? merged : each)) : rest };
}

/** One change for two; null when they cancel each other; undefined when they stay two. */
function mergedInto(last: Change, next: Change): Change | null | undefined {
  const fresh = { key: next.key, at: last.at, refusal: undefined, tried: undefined };
  if (last.kind === "create" && next.kind === "edit") {
    const { content } = last;
    return { ...last, ...fresh, content: { ...content, ...next.patch, fields: { ...content.fields, ...next.patch.fields } } };
  }
  if (last.kind === "create" && next.kind === "remove") return null;
  if (last.kind === "remove" && next.kind === "restore") return null;
  if (last.kind === "edit" && next.kind === "edit") {
    const base = { ...next.base, ...last.base, fields: { ...next.base.fields, ...last.base.fields } };
    const patch = { ...last.patch, ...next.patch, fields: { ...last.patch.fields, ...next.patch.fields } };
    return { ...next, ...fresh, name: next.name, base, patch };
  }
  if (last.kind === "edit" && next.kind === "remove" && last.refusal) return next;
  return undefined;
}

/** The next change that may go: in order, past what was refused, and nothing of an entry before its creation. */
export const nextOf = ({ changes, ids }: Box): Change | undefined => {
  const blocked = new Set(changes.filter(({ refusal }) => refusal).map(({ id }) => id));
  return changes.find(({ id, kind, refusal }) => !refusal && !blocked.has(id) && (kind === "create" || !isNew(id) || id in ids));
};

export const without = (box: Box, key: string): Box => ({ ...box, changes: box.changes.filter((each) => each.key !== key) });

/** The box after a change was refused: it stays for its owner to mend or drop. */
export const refused = (box: Box, key: string, refusal: Refusal): Box => ({
  ...box,
  changes: box.changes.map((each) => (each.key === key ? { ...each, refusal } : each)),
});

/** Give up a change, and whatever hangs on an entry that will never be made. */
export function dropped(box: Box, key: string): Box {
  const change = box.changes.find((each) => each.key === key);
  const whole = change?.kind === "create" ? change.id : null;
  return { ...box, changes: box.changes.filter((each) => each.key !== key && each.id !== whole) };
}

/** Insist on a change after a conflict: what stands there now is known, and to be replaced. */
export function insisted(box: Box, key: string, newKey: string): Box {
  const changes = box.changes.map((each) => {
    if (each.key !== key) return each;
    const known = each.kind === "edit" && each.refusal?.server ? { base: each.refusal.server } : {};
    return { ...each, ...known, key: newKey, refusal: undefined, tried: undefined } as Change;
  });
  return { ...box, changes };
}
