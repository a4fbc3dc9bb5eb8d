import { useCallback, useEffect, useMemo, type ReactNode } from "react";
import { useWindowed } from "@/lib/windowed";
import { EntryRow } from "./EntryRow";
import { FoldRow } from "./FoldRow";
import { DayHead, WeekHead } from "./Heads";
import type { Line } from "./lines";
import classes from "./Row.module.css";

const HEIGHTS = { week: 53, day: 46, fold: 44, entry: 44 };

export interface Choice {
  chosen: ReadonlySet<string>; // keys of entries
  choose: (keys: string[], on: boolean) => void;
}

interface Props extends Choice {
  lines: Line[];
  toggle: (fold: string) => void;
  openPanel: (key: string) => void;
  onEnd: () => void; // the end of what was read comes near
  onReveal: (show: (index: number) => void) => void; // told how a line is brought into sight
}

/** The lines that are in sight, and some around them: ten thousand cost no more than forty. */
export function EntryList({ lines, chosen, choose, toggle, openPanel, onEnd, onReveal }: Props) {
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const heightOf = useCallback((index: number) => HEIGHTS[lines[index]!.kind], [lines]);
  const { list, offsets, first, last, total, measure, reveal: show } = useWindowed(keys, heightOf);
  useEffect(() => {
    if (last >= lines.length - 20) onEnd();
  }, [last, lines.length, onEnd]);
  useEffect(() => onReveal(show), [onReveal, show]);

  return (
    <div ref={list} className={classes.list} style={{ height: total }} data-selecting={chosen.size > 0 || undefined}>
      {lines.slice(first, last + 1).map((line, place) => (
        <Placed key={line.key} line={line} top={offsets[first + place]!} measure={measure}>
          <LineOf
            line={line}
            last={ends(lines[first + place + 1])}
            chosen={chosen}
            choose={choose}
            toggle={toggle}
            openPanel={openPanel}
          />
        </Placed>
      ))}
    </div>
  );
}

const ends = (next: Line | undefined): boolean => !next || next.kind === "day" || next.kind === "week";

interface PlacedProps {
  line: Line;
  top: number;
  measure: (key: string, element: HTMLElement | null) => (() => void) | undefined;
  children: ReactNode;
}

function Placed({ line, top, measure, children }: PlacedProps) {
  const { key } = line;
  const place = useCallback((element: HTMLElement | null) => measure(key, element), [measure, key]);
  return (
    <div ref={place} className={classes.line} style={{ transform: `translateY(${top}px)` }}>
      {children}
    </div>
  );
}

function LineOf({ line, last, chosen, choose, toggle, openPanel }: Choice & Pick<Props, "toggle" | "openPanel"> & { line: Line; last: boolean }) {
  if (line.kind === "week") return <WeekHead line={line} />;
  if (line.kind === "entry")
    return <EntryRow entry={line.entry} last={last} inside={line.folded} chosen={chosen.has(line.entry.key)} choose={choose} openPanel={openPanel} />;
  const all = line.entries.length > 0 && line.entries.every(({ key }) => chosen.has(key));
  if (line.kind === "day") return <DayHead line={line} chosen={all} choose={choose} />;
  return <FoldRow line={line} last={last} chosen={all} choose={choose} toggle={toggle} />;
}
