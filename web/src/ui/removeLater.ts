import { useSyncExternalStore } from "react";
import { showFailure } from "./FailureNotice";
import { offerUndo } from "./undo";

let hidden: ReadonlySet<string> = new Set();
const watching = new Set<() => void>();
const waiting = new Map<string, () => void>();

function hide(ids: Iterable<string>): void {
  hidden = new Set(ids);
  for (const changed of watching) changed();
}

const without = (id: string) => hide([...hidden].filter((each) => each !== id));

function watch(changed: () => void): () => void {
  watching.add(changed);
  return () => void watching.delete(changed);
}

/** Ids of what is being deleted: lists leave them out. */
export const useHidden = (): ReadonlySet<string> => useSyncExternalStore(watch, () => hidden);

/** Take a thing out of the lists at once, delete it when the offer to undo has passed, or when the page is left. */
export function removeLater(id: string, done: string, remove: () => Promise<unknown>): void {
  hide([...hidden, id]);
  const commit = () => {
    if (!waiting.delete(id)) return;
    remove().catch((error: unknown) => {
      without(id);
      showFailure(error);
    });
  };
  waiting.set(id, commit);
  const undo = async () => {
    if (waiting.delete(id)) without(id);
  };
  offerUndo(done, undo, commit);
}

addEventListener("pagehide", () => {
  for (const commit of waiting.values()) commit();
});
