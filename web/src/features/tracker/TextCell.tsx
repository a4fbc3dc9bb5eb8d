import { useState } from "react";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import classes from "./Row.module.css";

interface Props {
  value: string;
  onCommit: (text: string) => void;
  refusal?: string;
}

/** A description, edited where it stands: Enter and leaving keep it, Escape takes it back. */
export function TextCell({ value, onCommit, refusal }: Props) {
  const t = useTexts(tracker);
  const [typed, setTyped] = useState<string | null>(null);
  const rowOf = (element: HTMLElement) => element.closest<HTMLElement>("[data-line]");
  return (
    <input
      className={classes.text}
      aria-label={t.description}
      data-cell="text"
      placeholder={t.noDescription}
      value={typed ?? value}
      title={refusal ?? (value.length > 40 ? value : undefined)}
      readOnly={refusal !== undefined}
      maxLength={3000}
      dir="auto"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        setTyped(null);
        if (typed !== null && typed !== value) onCommit(typed);
      }}
      onKeyDown={(event) => {
        const row = rowOf(event.currentTarget);
        if (event.key === "Enter") row?.focus();
        if (event.key !== "Escape") return;
        event.stopPropagation();
        setTyped(null);
        queueMicrotask(() => row?.focus());
      }}
    />
  );
}
