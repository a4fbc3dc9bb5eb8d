import { useEffect } from "react";
import { useFormats } from "@/api/session";
import { seconds } from "@/entries/entry";
import { formatDuration } from "@/lib/durations";
import { useNow } from "@/lib/now";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { setTitlePrefix } from "@/ui/title";
import { useRunning } from "./useTimer";

/** Running time is shown to the second whatever the format: it is the only thing that moves. */
export function Elapsed({ start }: { start: number }) {
  return <span className="num">{useElapsed(start)}</span>;
}

/** Running time as text; of a timer that is to start later, how long until then. */
function useElapsed(start: number): string {
  const t = useTexts(tracker);
  const now = useNow();
  if (start > now) return t.startsIn(formatDuration(seconds({ start: now, end: start }, now), "FULL"));
  return formatDuration(seconds({ start, end: null }, now), "FULL");
}

/** Finished seconds and the running timer, together. */
export function Total({ finished, running }: { finished: number; running: number | null }) {
  const { duration } = useFormats();
  if (running === null) return <span className="num">{formatDuration(finished, duration)}</span>;
  return <Growing finished={finished} running={running} />;
}

function Growing({ finished, running }: { finished: number; running: number }) {
  const { duration } = useFormats();
  return <span className="num">{formatDuration(finished + seconds({ start: running, end: null }, useNow()), duration)}</span>;
}

/** The running time in the tab's title, and its icon. */
export function TimerMark() {
  const running = useRunning();
  return running && <Mark start={running.start} />;
}

function Mark({ start }: { start: number }) {
  const shown = useElapsed(start);
  useEffect(() => setTitlePrefix(`${shown} · `), [shown]);
  useEffect(() => {
    setIcon("/favicon-running.svg");
    return () => {
      setIcon("/favicon.svg");
      setTitlePrefix("");
    };
  }, []);
  return null;
}

function setIcon(href: string): void {
  document.querySelector('link[rel="icon"]')?.setAttribute("href", href);
}
