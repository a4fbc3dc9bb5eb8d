import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Shape } from "@/api/client";
import { spokenDuration } from "@/lib/durations";
import { formatMoney } from "@/lib/money";
import { dateOf, parseInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { explaining } from "@/texts/explaining";
import { FailureNotice } from "@/ui/FailureNotice";
import type { Doubt } from "./figures";
import { explainOptions } from "./queries";
import { useDate, useReading } from "./Reading";
import type { SummaryBody } from "./requests";
import classes from "./reports.module.css";

export interface Asked {
  key: string; // which figure
  doubt: Doubt;
  figure: HTMLElement;
  pinned: boolean; // by a click: it stays until Escape or another click
}

interface Props {
  id: string;
  asked: Asked;
  close: () => void;
  workspaceId: string;
  report: SummaryBody;
}

/** Why a figure is what it is, beside it. */
export default function Explanation({ id, asked, close, workspaceId, report }: Props) {
  const { data, error } = useQuery(explainOptions(workspaceId, asked.doubt, report));
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const sized = new ResizeObserver(() => place(asked.figure, box.current!));
    sized.observe(box.current!);
    return () => sized.disconnect();
  }, [asked]);
  useEffect(() => {
    const away = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !box.current?.contains(event.target as Node) && !asked.figure.contains(event.target as Node)) close();
    };
    const scrolled = (event: Event) => event.target instanceof Node && event.target.contains(asked.figure) && close();
    addEventListener("keydown", away);
    addEventListener("pointerdown", away);
    addEventListener("scroll", scrolled, true);
    return () => {
      removeEventListener("keydown", away);
      removeEventListener("pointerdown", away);
      removeEventListener("scroll", scrolled, true);
    };
  }, [asked, close]);
  return (
    <div id={id} ref={box} role="tooltip" className={classes.explanation}>
      {error ? <FailureNotice error={error} /> : data ? <Story told={data} /> : <Loader size="xs" />}
    </div>
  );
}

/** Under the figure, its right edge at the figure's; above it where there is no room below. Placed again as it fills. */
function place(figure: HTMLElement, box: HTMLElement): void {
  const at = figure.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + 6 + height < innerHeight;
  box.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`;
  box.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - 6 - height)}px`;
}

/** Length, rounding, rates, notes: what the server said, as sentences. */
export function Story({ told }: { told: Shape<"ExplainOut"> }) {
  const t = useTexts(explaining);
  const { rounding, trackedDuration, duration, entriesCount } = told;
  const length = rounding
    ? t.rounded(spokenDuration(trackedDuration), spokenDuration(duration), rounding.mode, rounding.minutes)
    : t.tracked(spokenDuration(duration));
  return (
    <>
      <p>
        {entriesCount > 1 && `${t.entries(entriesCount)}: `}
        {length}
      </p>
      {told.steps.length > 0 && (
        <ul className={classes.steps}>
          {told.steps.map((step, index) => (
            <StepLine key={index} step={step} zone={told.zone} />
          ))}
        </ul>
      )}
      {told.notes.map((note) => (
        <p key={note} className="muted">
          {note}
        </p>
      ))}
    </>
  );
}

function StepLine({ step, zone }: { step: Shape<"StepOut">; zone: string }) {
  const t = useTexts(explaining);
  const { number, currency } = useReading();
  const date = useDate();
  const money = (minor: number) => formatMoney(minor, step.currency, number, currency);
  const whose = step.level ? (t.level[step.level as keyof typeof t.level] ?? step.level) : t.rate;
  const since = step.since ? ` ${t.since(date(dateOf(parseInstant(step.since), zone)))}` : "";
  return (
    <li>
      <span>
        {step.type === "COST" && `${t.cost}: `}
        {spokenDuration(step.duration)} × {step.rate === null ? t.noRate : `${whose} ${money(step.rate)}${since}`}
      </span>
      <span className="num">{money(step.amount)}</span>
    </li>
  );
}
