import { useSyncExternalStore } from "react";
import type { Content } from "@/entries/entry";
import { NOTHING } from "@/entries/timer/useTimer";

/** What was typed and not started yet; it survives leaving the page. */
let draft: Content = NOTHING;
const listeners = new Set<() => void>();

export function setDraft(patch: Partial<Content>): void {
  draft = { ...draft, ...patch };
  listeners.forEach((listener) => listener());
}

export const clearDraft = (): void => setDraft(NOTHING);

export const useDraft = (): Content =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => draft,
  );
