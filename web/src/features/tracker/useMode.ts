import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, ok } from "@/api/client";
import { sessionOptions, useSession } from "@/api/session";
import { showFailure } from "@/ui/FailureNotice";

export type Mode = "timer" | "manual" | "break";

/** How time is entered. Timer or manual is remembered with the person; a break is for this once. */
export function useMode() {
  const session = useSession();
  const queries = useQueryClient();
  const [onBreak, setOnBreak] = useState(false);
  const { settings } = session.workspace;
  const timerOnly = settings.timeTrackingMode === "STOPWATCH_ONLY";
  const manual = session.user.settings!.timeTrackingManual && !timerOnly;
  const mode: Mode = onBreak ? "break" : manual ? "manual" : "timer";

  function setMode(next: Mode) {
    setOnBreak(next === "break");
    const timeTrackingManual = next === "manual";
    if (next === "break" || timeTrackingManual === session.user.settings!.timeTrackingManual) return;
    queries.setQueryData(sessionOptions.queryKey, (old) => {
      return old && { ...old, user: { ...old.user, settings: { ...old.user.settings!, timeTrackingManual } } };
    });
    ok(api.PATCH("/user", { body: { settings: { timeTrackingManual } } })).catch(showFailure);
  }

  return { mode, setMode, timerOnly, breaks: settings.breaksEnabled };
}
