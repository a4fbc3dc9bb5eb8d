import { useState } from "react";
import { useCan } from "@/api/can";
import { useFormats, useSession } from "@/api/session";
import type { Picked } from "@/catalog/projectChoices";
import { byId, useProjects } from "@/catalog/queries";
import { contentOf, type Entry, type Patch } from "@/entries/entry";
import { useCommands } from "@/entries/timer/useTimer";
import { withEnd, withStart, type Times, type Typed } from "@/entries/times";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { offerUndo } from "@/ui/undo";
import { useUnfold } from "./useList";

/** Why an entry cannot be changed, and why its times cannot; undefined where they can. */
export function useRefusals(): (entry: Entry) => { all?: string; times?: string } {
  const t = useTexts(tracker);
  const admin = useCan()("TRACK_TIME").reach === "ALL";
  const timerOnly = useSession().workspace.settings.timeTrackingMode === "STOPWATCH_ONLY";
  return (entry) => {
    const all = entry.approved ? t.approved : entry.locked && !admin ? t.locked : undefined;
    return { all, times: all ?? (timerOnly ? t.timerOnly : undefined) };
  };
}

/** What is said of a time that was typed: it does not exist, or exists twice. */
export interface TimeNote {
  kind: "skipped" | "repeated";
  second?: Patch; // the same clock's second reading
}

/** The note of a typed clock: nothing where it is plain, or its second reading is the one that was taken. */
export function noteOf(kind: Typed["kind"], second: number | null, field: keyof Times): TimeNote | null {
  if (kind === "exact" || (kind === "repeated" && second === null)) return null;
  return { kind, second: second === null ? undefined : { [field]: second } };
}

/** What may be done in a row. */
export function useRow(entries: Entry[]) {
  const { zone } = useFormats();
  const commands = useCommands();
  const [note, setNote] = useState<TimeNote | null>(null);
  const [entry] = entries as [Entry];
  const projects = byId(useProjects().data);

  const edit = (patch: Patch) => {
    for (const each of entries) commands.edit(each, patch);
  };

  function pick({ projectId, taskId }: Picked) {
    const project = projects.get(projectId ?? "");
    const task = project?.tasks.find(({ id }) => id === taskId);
    edit({ projectId, taskId, ...(project ? { billable: task?.billable ?? project.billable } : {}) });
  }

  function setTimes({ kind, second, ...times }: Typed, field: keyof Times) {
    setNote(noteOf(kind, second, field));
    if (kind !== "skipped") edit(times);
  }

  return {
    note,
    clearNote: () => setNote(null),
    edit,
    pick,
    setStart: (clock: number) => setTimes(withStart(entry, clock, zone), "start"),
    setEnd: (clock: number) => setTimes(withEnd(entry, clock, zone), "end"),
    setLength: (value: number) => edit({ end: entry.start + value * 1000 }),
  };
}

/** What may be done with whole entries, from a row, a menu, a key or the bulk bar. */
export function useEntryActions() {
  const t = useTexts(tracker);
  const commands = useCommands();
  const unfold = useUnfold();
  return {
    remove: (entries: Entry[]) => {
      commands.remove(entries);
      offerUndo(t.deleted(entries.length), async () => commands.restore(entries));
    },
    duplicate: (entry: Entry) => {
      unfold([entry]);
      commands.create({ ...contentOf(entry), end: entry.end ?? Math.floor(Date.now() / 1000) * 1000 });
    },
  };
}
