import { useSyncExternalStore } from "react";

const SECOND = 1000;

/** The current instant (ms), drawn anew whenever another `step` milliseconds have passed. */
export function useNow(step = SECOND): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, Math.min(step, SECOND));
      return () => clearInterval(timer);
    },
    () => Math.floor(Date.now() / step) * step,
  );
}
