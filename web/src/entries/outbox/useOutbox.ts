import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { Failure } from "@/api/failure";
import { sessionOptions, useSession } from "@/api/session";
import { added, nextOf, type Box, type Change, type Refusal } from "./changes";
import { drain } from "./drain";
import { senderOf } from "./send";
import { storeOf, type Store } from "./store";

let draining: Promise<void> | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
let wait = 1000;
let reachable = true;
const listeners = new Set<() => void>();

function setReachable(now: boolean): void {
  reachable = now;
  listeners.forEach((listener) => listener());
}

/** Whether the server took what was sent last. */
export const useReachable = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => reachable,
  );

function storeIn(queries: QueryClient): Store {
  const { user, workspace } = queries.getQueryData(sessionOptions.queryKey)!;
  return storeOf(user.id, workspace.id);
}

/** What waits to be sent, and what was refused. */
export function useOutbox(): Box {
  const { user, workspace } = useSession();
  const store = storeOf(user.id, workspace.id);
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Do something to an entry: it is shown at once, and sent as soon as what was done before it. */
export function commit(queries: QueryClient, changes: Change[]): void {
  storeIn(queries).update((box) => changes.reduce(added, box));
  flush(queries);
}

export function changeBox(queries: QueryClient, change: (box: Box) => Box): void {
  storeIn(queries).update(change);
  flush(queries);
}

/** Send what waits. One tab at a time does so; where browsers have no locks the keys alone keep it to once. */
export function flush(queries: QueryClient): void {
  if (draining || !queries.getQueryData(sessionOptions.queryKey)) return;
  clearTimeout(retry);
  const store = storeIn(queries);
  const run = () => drain(store, senderOf(queries), (change, refusal) => told(store, change, refusal));
  const locked = async () => (navigator.locks ? navigator.locks.request("hourbook.outbox", run) : run());
  draining = locked().then((reached) => {
    draining = null;
    setReachable(reached);
    if (reached) wait = 1000;
    else wait = Math.min(wait * 2, 15_000);
    if (nextOf(store.get())) retry = setTimeout(() => flush(queries), reached ? 0 : wait);
  });
}

/** What is refused while its author looks on is said at once; it also stays with the entry. */
export async function told(store: Store, { kind }: Change, refusal: Refusal): Promise<void> {
  if (refusal.server) return;
  const { showFailure } = await import("@/ui/FailureNotice");
  const { message, ...details } = refusal;
  showFailure(new Failure(400, message, details));
  if (kind === "remove" || kind === "restore") {
    const key = store.get().changes.find((each) => each.refusal === refusal)?.key;
    store.update((box) => ({ ...box, changes: box.changes.filter((each) => each.key !== key) }));
  }
}

/** Keeps the outbox moving: at the start, when the device is online again, and when the server is heard again. */
export function useSending(connected: boolean): void {
  const queries = useQueryClient();
  const { user, workspace } = useSession();
  const store = storeOf(user.id, workspace.id);
  useEffect(() => {
    if (connected && store.get().changes.length > 0) flush(queries);
    const online = () => flush(queries);
    addEventListener("online", online);
    return () => removeEventListener("online", online);
  }, [queries, connected, store]);
}
