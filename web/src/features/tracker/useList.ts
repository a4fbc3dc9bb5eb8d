import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo } from "react";
import { useFormats, useSession } from "@/api/session";
import { listOptions, readEntries, runningOptions, type Part } from "@/entries/cache";
import type { Entry } from "@/entries/entry";
import { overlay, type Shown } from "@/entries/outbox/changes";
import { useOutbox } from "@/entries/outbox/useOutbox";
import { addDays } from "@/lib/dates";
import { linesOf } from "./lines";

/** One's own entries as far as they were read, with what waits over them. */
export function useList() {
  const session = useSession();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, refetch } = useInfiniteQuery(listOptions(session));
  const running = useQuery(runningOptions(session)).data ?? null;
  const box = useOutbox();
  const read = useMemo(() => {
    const entries = readEntries(data);
    return running && !entries.some(({ id }) => id === running.id) ? [running, ...entries] : entries;
  }, [data, running]);
  const entries = useMemo(() => overlay(read, box), [read, box]);
  const cursor = data?.pages.at(-1)?.next ?? null;
  return { entries, readTo: cursor && addDays(cursor.before, -1), error, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, refetch };
}

/** What was read beyond the first part is let go with the page, so that the next visit does not read it all again. */
export function useTrim(): void {
  const session = useSession();
  const queries = useQueryClient();
  useEffect(() => {
    const trim = (pages: InfiniteData<Part, unknown> | undefined) =>
      pages && { pages: pages.pages.slice(0, 1), pageParams: pages.pageParams.slice(0, 1) };
    return () => void queries.setQueryData(listOptions(session).queryKey, trim);
  }, [queries, session]);
}

/** The entries of the page, read once for all its parts. */
export const EntriesContext = createContext<Shown[]>([]);
export const useEntries = (): Shown[] => useContext(EntriesContext);

/** Have similar entries shown one by one: those that were just made out of others stay in sight. */
export const UnfoldContext = createContext<(entries: Entry[]) => void>(() => undefined);
export const useUnfold = () => useContext(UnfoldContext);

/** The lines of the list in the profile's zone and week. */
export function useLines(entries: Shown[], readTo: string | null, open: ReadonlySet<string>) {
  const { zone, weekStart } = useFormats();
  const fold = !useSession().user.settings!.groupSimilarEntriesDisabled;
  return useMemo(() => linesOf(entries, { zone, weekStart, fold, open, readTo }), [entries, zone, weekStart, fold, open, readTo]);
}
