// One registry of keys. Whoever is on the screen registers what its keys do; the latest to come goes first. The help
// panel lists what is registered.
import { useEffect, useSyncExternalStore } from "react";

export interface Shortcut {
  keys: string; // "n", "?", "Delete", "ArrowDown", "mod+k" (Ctrl, on a Mac Command), "g t" (one after the other)
  name: string; // what it does, for the list
  group: string; // the heading it stands under
  run: (event: KeyboardEvent) => void;
  typing?: boolean; // also while somebody types in a field
  hidden?: boolean; // another key for the same, not listed
}

const PAUSE = 1200; // ms between the keys of a sequence

let registered: Shortcut[][] = [];
let first: { key: string; at: number } | null = null;
const listeners = new Set<() => void>();

function changed(next: Shortcut[][]): void {
  registered = next;
  listeners.forEach((listener) => listener());
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !["checkbox", "radio", "button"].includes((target as HTMLInputElement).type);

/** Whether something lies over the page that has keys of its own. */
const isOver = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** "mod+k" of an event; letters without regard to Shift, except in "?" and the like. */
export function keysOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const parts = [event.ctrlKey || event.metaKey ? "mod" : "", event.altKey ? "alt" : ""];
  if (event.shiftKey && (event.key.length > 1 || parts[0])) parts.push("shift");
  return [...parts, key].filter(Boolean).join("+");
}

export function find(all: Shortcut[][], keys: string, before: string | null): Shortcut | undefined {
  const wanted = before ? `${before} ${keys}` : keys;
  return [...all].reverse().flat().find((shortcut) => shortcut.keys === wanted);
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.key === "Shift") return;
  const keys = keysOf(event);
  const before = first && event.timeStamp - first.at < PAUSE ? first.key : null;
  first = null;
  const found = find(registered, keys, before) ?? find(registered, keys, null);
  if (found && (found.typing || !(isField(event.target) || isOver(event.target)))) {
    event.preventDefault();
    found.run(event);
  } else if (!isField(event.target) && registered.flat().some((each) => each.keys.startsWith(`${keys} `))) {
    first = { key: keys, at: event.timeStamp };
  }
}

/**
 * Have keys while the component is on the screen. Give a list that is made with `useMemo`. Those of the frame lie
 * `under` those of the page, whenever they are made.
 */
export function useShortcuts(shortcuts: Shortcut[], under = false): void {
  useEffect(() => {
    if (registered.length === 0) addEventListener("keydown", pressed);
    changed(under ? [shortcuts, ...registered] : [...registered, shortcuts]);
    return () => {
      changed(registered.filter((each) => each !== shortcuts));
      if (registered.length === 0) removeEventListener("keydown", pressed);
    };
  }, [shortcuts, under]);
}

/** Everything that has a key now, each key once. */
export function useShortcutList(): Shortcut[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => registered,
  );
  const seen = new Map<string, Shortcut>();
  for (const shortcut of [...all].reverse().flat()) if (!seen.has(shortcut.keys) && !shortcut.hidden) seen.set(shortcut.keys, shortcut);
  return [...seen.values()];
}
