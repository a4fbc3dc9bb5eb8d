import { useMemo, type RefObject } from "react";
import type { Shown } from "@/entries/outbox/changes";
import { useStart } from "@/entries/timer/useStart";
import { useShortcuts } from "@/lib/shortcuts";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import type { Line } from "./lines";
import { useEntryActions, useRefusals } from "./useRow";

interface Options {
  lines: Line[];
  reveal: RefObject<(index: number) => void>;
  choose: (keys: string[], on: boolean) => void;
  chosen: ReadonlySet<string>;
  toggle: (fold: string) => void;
  openPanel: (key: string) => void;
}

const rowOf = (key: string) => document.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`);
const focusedKey = () => document.activeElement?.closest<HTMLElement>("[data-line]")?.dataset.line;
const entriesOf = (line: Line | undefined): Shown[] =>
  line?.kind === "entry" ? [line.entry] : line?.kind === "fold" ? line.entries : [];

/** The keys of the list. What is done is done to the row that has the focus, or to the newest entry. */
export function useKeys({ lines, reveal, choose, chosen, toggle, openPanel }: Options): void {
  const t = useTexts(tracker);
  const { remove, duplicate } = useEntryActions();
  const { resume } = useStart();
  const refusalOf = useRefusals();

  useShortcuts(
    useMemo(() => {
      const rows = lines.flatMap((line, index) => (line.kind === "entry" || line.kind === "fold" ? [{ line, index }] : []));
      const here = () => rows.findIndex(({ line }) => line.key === focusedKey());
      const focused = () => rows[here()]?.line;
      const newest = () => focused() ?? rows.find(({ line }) => entriesOf(line)[0]?.end !== null)?.line;

      function go(step: number) {
        const at = Math.min(rows.length - 1, Math.max(0, here() + step));
        const found = rows[at];
        if (!found) return;
        reveal.current(found.index);
        const there = rowOf(found.line.key); // at once, for the next key may come before the next frame
        if (there) there.focus({ preventScroll: true });
        else requestAnimationFrame(() => rowOf(found.line.key)?.focus());
      }

      const onEntry = (act: (entries: Shown[], line: Line) => void, line: Line | undefined = focused()) => {
        if (line) act(entriesOf(line), line);
      };
      const write = (line: Line | undefined) => line && rowOf(line.key)?.querySelector<HTMLElement>('[data-cell="text"]')?.focus();
      const group = t.keys;
      return [
        { keys: "j", name: t.key.down, group, run: () => go(1) },
        { keys: "k", name: t.key.up, group, run: () => go(-1) },
        { keys: "ArrowDown", name: t.key.down, group, run: () => go(1) },
        { keys: "ArrowUp", name: t.key.up, group, run: () => go(-1) },
        { keys: "c", name: t.key.continue, group, run: () => onEntry(([entry]) => resume(entry!), newest()) },
        { keys: "d", name: t.key.duplicate, group, run: () => onEntry(([entry]) => !refusalOf(entry!).times && duplicate(entry!), newest()) },
        { keys: "e", name: t.key.edit, group, run: () => write(newest()) },
        { keys: "f", name: t.key.fields, group, run: () => onEntry(([entry]) => openPanel(entry!.key), newest()) },
        {
          keys: "Enter",
          name: t.key.edit,
          group,
          hidden: true,
          run: (event: KeyboardEvent) => {
            const line = focused();
            if (event.target instanceof HTMLButtonElement) event.target.click();
            else if (line?.kind === "fold") toggle(line.key);
            else write(line);
          },
        },
        {
          keys: "Delete",
          name: t.key.delete,
          group,
          run: () => onEntry((entries) => entries.every((entry) => !refusalOf(entry).all) && (go(1), remove(entries))),
        },
        {
          keys: "x",
          name: t.key.select,
          group,
          run: () => onEntry((entries) => choose(entries.map(({ key }) => key), !chosen.has(entries[0]!.key))), // prettier-ignore
        },
      ];
    }, [lines, reveal, choose, chosen, toggle, openPanel, t, remove, duplicate, resume, refusalOf]),
  );
}
