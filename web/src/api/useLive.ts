import { useQueryClient } from "@tanstack/react-query";
import { useDocumentVisibility } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { sessionOptions, useSession } from "./session";
import { gathered, readAgain } from "./gathering";
import { staleHeads } from "./stale";
import { follow, type LiveEvent } from "./stream";

const listeners = new Set<(event: LiveEvent) => void>();

/** Hear every live event; for pages that show more than cached lists, such as the inspector. */
export function useLiveEvents(listener: (event: LiveEvent) => void): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

const GRACE = 5_000; // ms that a tab just left keeps its stream

/**
 * Keep what is shown up to date with what other tabs, devices and clients do. Answers whether the server is there.
 *
 * Only a tab that can be seen has a stream: browsers allow few connections to a server, and six open tabs would leave
 * none for requests. A tab that is looked at again reads anew what it shows.
 */
export function useLive(): boolean {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const [connected, setConnected] = useState(true);
  const seen = useSeen();
  const greeted = useRef("");

  useEffect(() => {
    if (!seen) return undefined;
    const stop = new AbortController();
    const stale = gathered((heads) => readAgain(queries, heads));
    const event = (heard: LiveEvent) => {
      setConnected(true);
      const again = heard.name === "resync" || (heard.name === "hello" && greeted.current === workspaceId);
      if (heard.name === "hello") greeted.current = workspaceId;
      if (again) void queries.invalidateQueries();
      if (heard.name === "change") stale.hear(staleHeads(String(heard.data.kind)));
      for (const listener of listeners) listener(heard);
    };
    const down = (status: number) => {
      setConnected(false);
      if (status === 401) void queries.invalidateQueries(sessionOptions); // its refusal leads to the sign-in
    };
    void follow(workspaceId, stop.signal, { event, down });
    return () => {
      stop.abort();
      stale.stop();
    };
  }, [queries, workspaceId, seen]);

  return connected;
}

/** Whether the tab can be seen, or could a moment ago. */
function useSeen(): boolean {
  const visible = useDocumentVisibility() === "visible";
  const [seen, setSeen] = useState(visible);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(visible), visible ? 0 : GRACE);
    return () => clearTimeout(timer);
  }, [visible]);
  return seen;
}
