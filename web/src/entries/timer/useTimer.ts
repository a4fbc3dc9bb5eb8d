import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { api, ok } from "@/api/client";
import { sessionOptions, useSession } from "@/api/session";
import type { LiveEvent } from "@/api/stream";
import { useLiveEvents } from "@/api/useLive";
import { answersSoFar, isOutdated, keep, runningOptions } from "@/entries/cache";
import { entryOf, wholeSecond, type Content, type Entry, type Patch } from "@/entries/entry";
import { baseOf, newId, overlay, randomKey, type Change, type Shown } from "@/entries/outbox/changes";
import { commit, useOutbox, useSending } from "@/entries/outbox/useOutbox";

/** The timer that runs, as it is shown: with what was just done or waits to be sent. */
export function useRunning(): Shown | null {
  const session = useSession();
  const running = useQuery(runningOptions(session)).data ?? null;
  const box = useOutbox();
  return useMemo(
    () => overlay(running ? [running] : [], box).find(({ end }) => end === null) ?? null,
    [running, box],
  );
}

export const NOTHING: Content = {
  description: "", projectId: null, taskId: null, tagIds: [], billable: true, type: "REGULAR", start: 0, end: null, fields: {},
}; // prettier-ignore

const now = (): number => wholeSecond(Date.now());

/** What may be done to one's own entries. Everything is shown at once and sent in order. */
export function useCommands() {
  const queries = useQueryClient();
  return useMemo(() => commandsOf((changes) => commit(queries, changes)), [queries]);
}

export type Commands = ReturnType<typeof commandsOf>;

export function commandsOf(take: (changes: Change[]) => void) {
  const send = (...changes: Change[]) => take(changes);
  const create = (content: Content): string => {
    const id = newId();
    send({ kind: "create", key: randomKey(), id, at: Date.now(), content });
    return id;
  };
  const edit = (entry: Entry, patch: Patch) =>
    send({ kind: "edit", key: randomKey(), id: entry.id, at: Date.now(), base: baseOf(entry, patch), patch, name: entry.description });
  const remove = (entries: Entry[]) =>
    send(...entries.map((entry): Change => ({ kind: "remove", key: randomKey(), id: entry.id, at: Date.now(), entry })));
  return {
    create,
    edit,
    remove,
    start: (content: Partial<Content>) => create({ ...NOTHING, ...content, start: content.start ?? now(), end: null }),
    stop: (running: Entry) => edit(running, { end: Math.max(running.start, now()) }),
    restore: (entries: Entry[]) =>
      send(...entries.map((entry): Change => ({ kind: "restore", key: randomKey(), id: entry.id, at: Date.now(), entry }))),
  };
}

/** Keeps timer, list and outbox alive in every page: what changes elsewhere is read again, and only that. */
export function useTimerLife(connected: boolean): void {
  const queries = useQueryClient();
  const waiting = useRef(new Set<string>());
  const { user } = useSession();
  useSending(connected);
  const heard = useCallback(
    ({ name, data }: LiveEvent) => {
      if (name !== "change" || data.kind !== "TIME_ENTRY" || data.ownerId !== user.id || !data.id) return;
      if (waiting.current.size === 0) setTimeout(() => void readAgain(queries, waiting.current), 60);
      waiting.current.add(String(data.id));
    },
    [queries, user.id],
  );
  useLiveEvents(heard);
  useEffect(() => () => waiting.current.clear(), []);
}

async function readAgain(queries: QueryClient, ids: Set<string>): Promise<void> {
  const timeEntryIds = [...ids].slice(0, 5000);
  ids.clear();
  const workspaceId = queries.getQueryData(sessionOptions.queryKey)?.workspace.id;
  if (!workspaceId || timeEntryIds.length === 0) return;
  const asked = answersSoFar();
  const call = api.POST("/workspaces/{workspaceId}/time-entries/batch", {
    params: { path: { workspaceId } },
    body: { timeEntryIds, hydrated: false },
  });
  const found = await ok(call).catch(() => null); // the stream says "resync" once the server is back
  if (!found) return;
  const fresh = (id: string) => !isOutdated(id, asked);
  keep(queries, found.map((wire) => entryOf(wire)).filter(({ id }) => fresh(id)), timeEntryIds.filter(fresh)); // prettier-ignore
}
