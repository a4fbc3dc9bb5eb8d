// The entries of a person between two dates, as they are shown, and what may be done to them. One's own go through the
// outbox; a teammate's are sent in the same way, from a box that lives as long as the page.
import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { useFormats, useSession } from "@/api/session";
import { added, dropped, nextOf, overlay, type Box, type Change } from "@/entries/outbox/changes";
import { drain } from "@/entries/outbox/drain";
import { senderOf } from "@/entries/outbox/send";
import { makeStore, storeOf, type Store } from "@/entries/outbox/store";
import { changeBox, commit, told } from "@/entries/outbox/useOutbox";
import { commandsOf, type Commands } from "@/entries/timer/useTimer";
import { isIn, rangeOptions } from "./range";

const RETRY = 3000; // ms
const boxes = new Map<string, Store>();
const busy = new Set<Store>();

function boxOf(workspaceId: string, userId: string): Store {
  const key = `${workspaceId} ${userId}`;
  const kept = boxes.get(key) ?? makeStore(key, memory(), () => undefined);
  boxes.set(key, kept);
  return kept;
}

function memory() {
  const kept = new Map<string, string>();
  return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text) };
}

async function sendAll(queries: QueryClient, store: Store, userId: string): Promise<void> {
  if (busy.has(store)) return;
  busy.add(store);
  const reached = await drain(store, senderOf(queries, userId), (change, refusal) => void told(store, change, refusal));
  busy.delete(store);
  if (nextOf(store.get())) setTimeout(() => void sendAll(queries, store, userId), reached ? 0 : RETRY);
}

/** Entries that start on the dates `from` until before `to`, newest first, with what waits over them. */
export function useEntries(userId: string, from: string, to: string) {
  const { user, workspace } = useSession();
  const { zone } = useFormats();
  const store = userId === user.id ? storeOf(userId, workspace.id) : boxOf(workspace.id, userId);
  const box = useSyncExternalStore(store.subscribe, store.get);
  const { data, error, isPending, refetch } = useQuery(rangeOptions(workspace.id, userId, { from, to, zone }));
  const entries = useMemo(() => overlay(data ?? [], box).filter((entry) => isIn({ from, to, zone }, entry)), [data, box, from, to, zone]);
  return { entries, error, isPending, refetch };
}

export interface PersonCommands extends Commands {
  /** Give up what was refused of an entry. */
  drop: (id: string) => void;
}

export function usePersonCommands(userId: string): PersonCommands {
  const queries = useQueryClient();
  const { user, workspace } = useSession();
  const own = userId === user.id;
  return useMemo(() => {
    const store = own ? storeOf(userId, workspace.id) : boxOf(workspace.id, userId);
    const take = (changes: Change[]) => {
      if (own) return commit(queries, changes);
      store.update((box) => changes.reduce(added, box));
      void sendAll(queries, store, userId);
    };
    const change = (next: (box: Box) => Box) => (own ? changeBox(queries, next) : store.update(next));
    return { ...commandsOf(take), drop: (id: string) => change((box) => withoutRefused(box, id)) };
  }, [queries, own, userId, workspace.id]);
}

function withoutRefused(box: Box, id: string): Box {
  const refused = box.changes.filter((each) => each.refusal && (box.ids[each.id] ?? each.id) === id);
  return refused.reduce((rest, { key }) => dropped(rest, key), box);
}
