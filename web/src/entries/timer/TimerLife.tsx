import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { TimerMark } from "./Elapsed";
import { TimerKeys } from "./RunningNow";
import { useTimerLife } from "./useTimer";

/** What the frame keeps alive on every page: timer, outbox, keys, and the running time in the tab. */
export function TimerLife({ connected }: { connected: boolean }) {
  useTimerLife(connected);
  const navigate = useNavigate();
  const toTracker = useCallback(() => void navigate({ to: "/tracker" }), [navigate]);
  return (
    <>
      <TimerMark />
      <TimerKeys toTracker={toTracker} />
    </>
  );
}
