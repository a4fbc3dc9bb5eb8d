import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sessionOptions, useSession } from "@/app/session";
import { follow, type LiveEvent } from "./stream";
import { staleKeys } from "./stale";

const listeners = new Set<(event: LiveEvent) => void>();

/** Hear every live event; for pages that show more than cached lists, such as the inspector. */
export function useLiveEvents(listener: (event: LiveEvent) => void): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

/** Keep what is shown up to date with what other tabs, devices and clients do. Answers whether the server is there. */
export function useLive(): boolean {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    const stop = new AbortController();
    let greeted = false;
    const event = (heard: LiveEvent) => {
      setConnected(true);
      const again = heard.name === "resync" || (heard.name === "hello" && greeted);
      greeted ||= heard.name === "hello";
      if (again) void queries.invalidateQueries();
      if (heard.name === "change") {
        for (const queryKey of staleKeys(String(heard.data.kind))) void queries.invalidateQueries({ queryKey });
      }
      for (const listener of listeners) listener(heard);
    };
    const down = (status: number) => {
      setConnected(false);
      if (status === 401) void queries.resetQueries(sessionOptions);
    };
    void follow(workspaceId, stop.signal, { event, down });
    return () => stop.abort();
  }, [queries, workspaceId]);

  return connected;
}
