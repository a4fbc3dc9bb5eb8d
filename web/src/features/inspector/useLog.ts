import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import type { LiveEvent } from "@/api/stream";
import { useLiveEvents } from "@/api/useLive";
import { countsOptions, logOptions, type Counts, type Logged } from "./queries";
import type { LogSearch } from "./search";

const FIRST = 50;
const LARGEST = 5000;
const BREATH = 250; // of a burst of requests the list is read once in this many milliseconds

export interface Log {
  rows: Logged[] | undefined;
  counts: Counts | undefined;
  error: unknown;
  paused: boolean;
  waiting: number; // how many came in since the pause
  more: boolean;
  older: () => void;
  toggle: () => void;
}

/** The list as requests come in; paused, it stands still and counts them. */
export function useLog(filters: LogSearch): Log {
  const workspaceId = useSession().workspace.id;
  const queries = useQueryClient();
  const [size, setSize] = useState(FIRST);
  const [paused, setPaused] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const list = useQuery(logOptions(workspaceId, filters, size));
  const counts = useQuery(countsOptions(workspaceId));

  const refresh = useCallback(() => {
    timer.current = null;
    void queries.invalidateQueries({ queryKey: keys.requestLog(workspaceId) });
  }, [queries, workspaceId]);
  useLiveEvents((event: LiveEvent) => {
    if (event.name !== "request") return;
    if (paused) setWaiting((count) => count + 1);
    else timer.current ??= setTimeout(refresh, BREATH);
  });
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  useEffect(refresh, [refresh]); // what came in while the page was closed

  const toggle = useCallback(() => {
    if (paused) refresh();
    setWaiting(0);
    setPaused(!paused);
  }, [paused, refresh]);
  return {
    rows: list.data,
    counts: counts.data,
    error: list.error,
    paused,
    waiting,
    more: (list.data?.length ?? 0) >= size && size < LARGEST,
    older: () => setSize(Math.min(size * 4, LARGEST)),
    toggle,
  };
}
