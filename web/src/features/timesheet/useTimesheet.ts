import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormats, useSession } from "@/api/session";
import { byId, useProjects } from "@/catalog/queries";
import { useBars } from "@/entries/bars";
import { useRemoval } from "@/entries/editing/EntryEditor";
import type { Content } from "@/entries/entry";
import { useEntries, usePersonCommands } from "@/entries/people";
import { rangeOptions } from "@/entries/range";
import { useMissing } from "@/entries/required";
import { NOTHING } from "@/entries/timer/useTimer";
import { onDate } from "@/entries/times";
import { weekOf, type WeekSearch } from "@/entries/week";
import { parseClock } from "@/lib/clocks";
import { addDays } from "@/lib/dates";
import { formatDuration } from "@/lib/durations";
import { useNow } from "@/lib/now";
import { dateOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { timesheet as words } from "@/texts/timesheet";
import { offerUndo } from "@/ui/undo";
import { gridOf, keyOf, orderOf, type Cell, type Row, type RowKey } from "./grid";
import { actOf, nextStart, planned, type DayRule } from "./typing";
import { useKeptRows } from "./useKeptRows";

export type Timesheet = ReturnType<typeof useTimesheet>;

/** The week of a person: its grid, and everything that is done in it. */
export function useTimesheet({ week, user }: WeekSearch) {
  const session = useSession();
  const { zone, weekStart } = useFormats();
  const userId = user ?? session.user.id;
  const today = dateOf(useNow(60_000), zone);
  const dates = weekOf(week ?? today, weekStart);
  const from = dates[0]!;
  const { entries, error, isPending, refetch } = useEntries(userId, from, addDays(from, 7));
  const [kept, keep] = useKeptRows(`${session.workspace.id}.${userId}.${from}`);
  const names = useNames();
  const order = orderOf(kept, entries, names.of);
  const grid = gridOf(entries, dates, order, zone);
  const startOfDay = parseClock(session.user.settings!.myStartOfDay) ?? 9 * 3600;
  const doing = useActs({ userId, rule: { zone, startOfDay }, dayOf: (date) => grid.days.find((day) => day.date === date)?.entries ?? [] });
  const bars = useBars(userId);

  return {
    ...doing,
    userId, today, dates, grid, error, isPending, refetch, bars,
    nameOf: names.of,
    isReady: !isPending && names.known,
    barOf: (cell: Cell) => bars.times ?? bars.day(cell.date) ?? cell.entries.map(bars.entry).find(Boolean) ?? null,
    keepRows: () => keep(order),
    addRows: (rows: RowKey[]) => keep([...new Set([...order, ...rows.map(keyOf)])]),
    /** Puts a typed number of seconds where it belongs. */
    type: (cell: Cell, row: Row, seconds: number) => {
      keep(order);
      return doing.put(cell, row, seconds);
    },
    removeRow: (row: Row) => {
      keep(order.filter((key) => key !== row.key));
      doing.removeAll(row, () => keep(order));
    },
  }; // prettier-ignore
}

function useNames() {
  const { data } = useProjects();
  const breakName = useTexts(words).break;
  const projects = byId(data);
  const of = ({ projectId, taskId, type }: RowKey): string => {
    const project = projects.get(projectId ?? "");
    const task = project?.tasks.find(({ id }) => id === taskId);
    return [project?.name, task?.name, type === "BREAK" ? breakName : ""].filter(Boolean).join(": ");
  };
  return { of, known: data !== undefined };
}

interface Acting {
  userId: string;
  rule: DayRule;
  dayOf: (date: string) => ReturnType<typeof gridOf>["days"][number]["entries"];
}

function useActs({ userId, rule, dayOf }: Acting) {
  const t = useTexts(words);
  const { duration } = useFormats();
  const commands = usePersonCommands(userId);
  const remove = useRemoval(commands);
  const projects = byId(useProjects().data);
  const missingOf = useMissing();
  const lastWeek = useLastWeek(userId, rule.zone);
  const [draft, setDraft] = useState<Content | null>(null);
  const [opened, setOpened] = useState<{ row: string; date: string } | null>(null);

  function contentOf({ projectId, taskId, type }: RowKey, start: number, end: number): Content {
    const project = projects.get(projectId ?? "");
    const billable = type === "REGULAR" && (project?.tasks.find(({ id }) => id === taskId)?.billable ?? project?.billable ?? true);
    return { ...NOTHING, projectId, taskId, type, billable, start, end };
  }

  /** Make the entries, with one offer to take them all back. */
  function makeAll(contents: Content[], said: (count: number) => string): void {
    const made = contents.map((content) => ({ ...content, id: commands.create(content), locked: false, approved: false }));
    if (made.length) offerUndo(said(made.length), async () => commands.remove(made));
  }

  return {
    commands, draft, setDraft, opened, setOpened,
    open: (cell: Cell, row: Row) => {
      const start = nextStart(dayOf(cell.date), cell.date, rule);
      if (cell.entries.length) setOpened({ row: row.key, date: cell.date });
      else setDraft(contentOf(row, start, start + 3_600_000));
    },
    addTo: (cell: Cell, row: Row) => {
      const start = nextStart(dayOf(cell.date), cell.date, rule);
      setOpened(null);
      setDraft(contentOf(row, start, start + 3_600_000));
    },
    put: (cell: Cell, row: Row, seconds: number): "done" | "open" => {
      const act = actOf(cell, seconds, dayOf(cell.date), rule);
      if (act.kind === "open") setOpened({ row: row.key, date: cell.date });
      if (act.kind === "edit") commands.edit(act.entry, { end: act.end });
      if (act.kind === "remove") remove(cell.entries, t.removed(formatDuration(cell.seconds, duration)));
      if (act.kind === "create") {
        const content = contentOf(row, act.start, act.end);
        if (missingOf(content).length) setDraft(content);
        else commands.create(content);
      }
      return act.kind === "open" ? "open" : "done";
    },
    /** Durations for several cells, empty ones only; those of a day one after the other. */
    putAll: (wanted: { row: RowKey; date: string; seconds: number }[], said?: (count: number) => string) => {
      const contents = planned(wanted, dayOf, rule).map(({ row, start, end }) => contentOf(row, start, end));
      if (said) makeAll(contents, said);
      else for (const content of contents) commands.create(content);
    },
    empty: (cells: Cell[]) => {
      const entries = cells.flatMap((cell) => cell.entries);
      const seconds = cells.reduce((sum, cell) => sum + cell.seconds, 0);
      if (entries.length) remove(entries, t.removed(formatDuration(seconds, duration)));
    },
    removeAll: (row: Row, back: () => void) => {
      const entries = row.cells.flatMap((cell) => cell.entries);
      commands.remove(entries);
      offerUndo(t.removedRow(projects.get(row.projectId ?? "")?.name ?? t.project), async () => {
        back();
        commands.restore(entries);
      });
    },
    lastWeek,
    /** The entries of the week before, at the same clocks of the same weekdays; those that are locked are left out. */
    copyTimes: (from: Content[], barred: (start: number) => string | null) => {
      const moved = from.filter(({ end }) => end !== null).map((content) => ({ ...content, ...onDate(content, addDays(dateOf(content.start, rule.zone), 7), rule.zone) })); // prettier-ignore
      makeAll(moved.filter(({ start }) => !barred(start)), t.copied);
    },
  }; // prettier-ignore
}

/** Reads the entries of the week before the one that begins on the date. */
function useLastWeek(userId: string, zone: string) {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  return (first: string) => queries.fetchQuery(rangeOptions(workspaceId, userId, { from: addDays(first, -7), to: first, zone }));
}
