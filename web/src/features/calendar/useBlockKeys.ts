import type { KeyboardEvent } from "react";
import type { Shown } from "@/entries/outbox/changes";
import { nudged, type Nudge } from "./walls";

interface Options {
  entries: Shown[];
  zone: string;
  isFree: (entry: Shown) => boolean;
  onMove: (entry: Shown, times: { start: number; end: number }) => void;
}

const ARROWS: Record<string, Nudge> = {
  ArrowUp: { minutes: -15, days: 0 },
  ArrowDown: { minutes: 15, days: 0 },
  ArrowLeft: { minutes: 0, days: -1 },
  ArrowRight: { minutes: 0, days: 1 },
};

const blockOf = (key: string) =>
  document.querySelector(`[data-entry="${CSS.escape(key)}"]`)?.closest<HTMLElement>("[tabindex]");

/** Arrows move the block that has the focus by a quarter of an hour or a day; with Shift they stretch its end. */
export function useBlockKeys({ entries, zone, isFree, onMove }: Options) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const arrow = ARROWS[event.key];
    const block = (event.target as HTMLElement).querySelector<HTMLElement>("[data-entry]");
    const own = block?.closest("[tabindex]") === event.target; // not the grid, which scrolls by the same keys
    const entry = own ? entries.find(({ key }) => key === block?.dataset.entry) : undefined;
    if (!arrow || !entry || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault(); // nor does the grid scroll under it
    if (!isFree(entry) || (event.shiftKey && arrow.days)) return;
    onMove(entry, nudged({ start: entry.start, end: entry.end! }, arrow, event.shiftKey, zone));
    requestAnimationFrame(() => blockOf(entry.key)?.focus()); // in another column it is another element
  };
}
