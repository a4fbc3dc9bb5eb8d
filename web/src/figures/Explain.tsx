import { createContext, lazy, Suspense, useCallback, useContext, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import type { Asked } from "./Explanation";
import type { Doubt } from "./figures";
import type { SummaryBody } from "./requests";
import classes from "./reports.module.css";

const Explanation = lazy(() => import("./Explanation"));

interface Explaining {
  asked: Asked | null;
  id: string;
  ask: (asked: Asked | null) => void;
}

const ExplainContext = createContext<Explaining | null>(null);
const SHOWN_AFTER = 250;

/** One explanation for all figures inside: which one is asked about is said by hover, focus or click. */
export function Explainer({ workspaceId, report, children }: { workspaceId: string; report: SummaryBody; children: ReactNode }) {
  const [asked, ask] = useState<Asked | null>(null);
  const id = useId();
  const value = useMemo(() => ({ asked, ask, id }), [asked, id]);
  return (
    <ExplainContext.Provider value={value}>
      {children}
      {asked && (
        <Suspense>
          <Explanation id={id} asked={asked} close={() => ask(null)} workspaceId={workspaceId} report={report} />
        </Suspense>
      )}
    </ExplainContext.Provider>
  );
}

/** A figure that explains itself; behind a public link, where nobody may ask, only the figure. */
export function Explained({ doubt, children }: { doubt: Doubt | null; children: ReactNode }) {
  const t = useTexts(reports);
  const explaining = useContext(ExplainContext);
  const timer = useRef(0);
  const figure = useRef<HTMLButtonElement>(null);
  const key = useId();
  const ask = explaining?.ask;
  const open = useCallback(
    (pinned: boolean) => {
      clearTimeout(timer.current);
      if (figure.current && doubt && ask) ask({ key, doubt, figure: figure.current, pinned });
    },
    [ask, doubt, key],
  );
  if (!explaining || !doubt) return children;
  const isOpen = explaining.asked?.key === key;
  const leave = () => {
    clearTimeout(timer.current);
    if (isOpen && !explaining.asked?.pinned) explaining.ask(null);
  };
  return (
    <button
      ref={figure}
      type="button"
      className={classes.figure}
      title={isOpen ? undefined : t.why}
      aria-describedby={isOpen ? explaining.id : undefined}
      aria-expanded={isOpen}
      onPointerEnter={(event) => event.pointerType === "mouse" && !explaining.asked?.pinned && (timer.current = window.setTimeout(() => open(false), SHOWN_AFTER))}
      onPointerLeave={leave}
      onFocus={(event) => event.currentTarget.matches(":focus-visible") && open(false)}
      onBlur={leave}
      onClick={() => (isOpen && explaining.asked?.pinned ? explaining.ask(null) : open(true))}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        explaining.ask(null);
      }}
    >
      {children}
    </button>
  );
}
