import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { shell } from "@/texts/shell";
import type { Log } from "./useLog";

/** j and k open the next and the previous request, p pauses, / filters, Escape goes back. */
export function useInspectorKeys(log: Log, chosen: string | undefined, search: RefObject<HTMLInputElement | null>): void {
  const t = useTexts(inspector);
  const group = useTexts(shell).inspector;
  const navigate = useNavigate();
  const now = useRef({ log, chosen });
  useEffect(() => {
    now.current = { log, chosen };
  });
  const shortcuts = useMemo(() => {
    const go = (requestId: string) =>
      void navigate({ to: "/inspector/$requestId", params: { requestId }, search: true, replace: !!now.current.chosen });
    const step = (by: number) => () => {
      const rows = now.current.log.rows ?? [];
      const at = rows.findIndex((row) => row.requestId === now.current.chosen);
      const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.requestId;
      if (!next) return;
      go(next);
      document.getElementById(`request-${next}`)?.focus();
    };
    const back = () => escape(now.current.chosen, () => void navigate({ to: "/inspector", search: true }));
    return [
      { keys: "j", name: t.next, group, run: step(1) },
      { keys: "k", name: t.previous, group, run: step(-1) },
      { keys: "p", name: t.pause, group, run: () => now.current.log.toggle() },
      { keys: "/", name: t.filter, group, run: () => search.current?.focus() },
      { keys: "Escape", name: t.back, group, run: back },
    ];
  }, [t, group, navigate, search]);
  useShortcuts(shortcuts);
}

/** Out of the story into the list, then out of the chosen request. */
function escape(chosen: string | undefined, leave: () => void): void {
  if (!chosen) return;
  const row = document.getElementById(`request-${chosen}`);
  if (row && document.getElementById("story")?.contains(document.activeElement)) row.focus();
  else leave();
}
