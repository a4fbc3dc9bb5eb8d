import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
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
  reveal: { current: (index: number) => void };
}

/** The lines that are in sight, and some around them: ten thousand cost no more than forty. */
export function EntryList({ lines, chosen, choose, toggle, openPanel, onEnd, reveal }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => HEIGHTS[lines[index]!.kind],
    getItemKey: useCallback((index: number) => lines[index]!.key, [lines]),
    overscan: 12,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= lines.length - 20) onEnd();
  }, [lastShown, lines.length, onEnd]);
  useEffect(() => {
    reveal.current = (index) => virtual.scrollToIndex(index, { align: "auto" });
  });

  return (
    <div ref={list} className={classes.list} style={{ height: virtual.getTotalSize() }} data-selecting={chosen.size > 0 || undefined}>
      {items.map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          className={classes.line}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          <LineOf
            line={lines[index]!}
            last={!lines[index + 1] || lines[index + 1]!.kind === "day" || lines[index + 1]!.kind === "week"}
            chosen={chosen}
            choose={choose}
            toggle={toggle}
            openPanel={openPanel}
          />
        </div>
      ))}
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
