// What the server says of one's own entries: the timer that runs, and the list as far as it was read.
import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { keys } from "@/api/keys";
import { sessionOptions, type Session } from "@/api/session";
import { addDays } from "@/lib/dates";
import { dateOf } from "@/lib/zones";
import { entryOf, type Entry } from "./entry";
import { keepInRanges } from "./range";

const FIRST = 100; // entries; about two weeks of a busy person
const MORE = 250;

export interface Cursor {
  before: string; // a date: entries of earlier days and of the day before it, which may have been read in part
  page: number;
}

export interface Part {
  entries: Entry[];
  next: Cursor | null;
}

const wanted = (session: Session) => ({ workspaceId: session.workspace.id, userId: session.user.id });

export const runningOptions = (session: Session) =>
  queryOptions({
    queryKey: keys.running(session.workspace.id, session.user.id),
    queryFn: async (): Promise<Entry | null> => {
      const query = { "in-progress": true, "page-size": 1 };
      const found = await ok(
        api.GET("/workspaces/{workspaceId}/user/{userId}/time-entries", { params: { path: wanted(session), query } }),
      );
      return found[0] ? entryOf(found[0]) : null;
    },
    initialData: () => (session.running ? entryOf(session.running) : null),
    initialDataUpdatedAt: session.now,
  });

/**
 * The list, newest first, in parts. A part begins at the end of the last day that was read and not at a page number, so
 * that what is added or removed meanwhile neither doubles nor skips an entry. The key is no kind of the live stream:
 * `useOwnEntries` reads just what has changed.
 */
export const listOptions = (session: Session) => {
  const zone = session.user.settings!.timeZone;
  return infiniteQueryOptions({
    queryKey: keys.ownEntries(session.workspace.id, session.user.id),
    initialPageParam: null as Cursor | null,
    queryFn: async ({ pageParam }): Promise<Part> => {
      const size = pageParam ? MORE : FIRST;
      const end = pageParam ? { end: `${pageParam.before}T00:00:00Z` } : {}; // read as local time (the window rule)
      const query = { "page-size": size, page: pageParam?.page ?? 1, ...end };
      const found = await ok(
        api.GET("/workspaces/{workspaceId}/user/{userId}/time-entries", { params: { path: wanted(session), query } }),
      );
      const entries = found.map(entryOf);
      return { entries, next: entries.length < size ? null : nextCursor(entries, pageParam, zone) };
    },
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
};

function nextCursor(entries: Entry[], now: Cursor | null, zone: string): Cursor {
  const before = addDays(dateOf(entries.at(-1)!.start, zone), 1);
  return before === now?.before ? { before, page: now.page + 1 } : { before, page: 1 };
}

type Pages = InfiniteData<Part, unknown>;

/** Every entry that was read, each once. */
export function readEntries(pages: Pages | undefined): Entry[] {
  const found = new Map<string, Entry>();
  for (const part of pages?.pages ?? []) for (const entry of part.entries) found.set(entry.id, entry);
  return [...found.values()];
}

// What is read of an entry while one's own change of it is answered may be older than the answer, whichever comes first.
let answers = 0;
const answeredAt = new Map<string, number>();

/** How many answers to own changes there were; to be remembered before entries are read. */
export const answersSoFar = (): number => answers;

/** Whether the entry was answered since then, so that what was asked for then is not kept. */
export const isOutdated = (id: string, since: number): boolean => (answeredAt.get(id) ?? 0) > since;

/** Keep what the server answered to a change of one's own. */
export function keepAnswer(queries: QueryClient, entries: Entry[], gone: string[] = []): void {
  answers += 1;
  for (const id of [...gone, ...entries.map((entry) => entry.id)]) answeredAt.set(id, answers);
  keep(queries, entries, gone);
}

/** Put entries as the server answered them into everything that is kept, and take those out that are gone. */
export function keep(queries: QueryClient, entries: Entry[], gone: string[] = []): void {
  const session = queries.getQueryData(sessionOptions.queryKey);
  if (!session) return;
  const ids = new Set([...gone, ...entries.map(({ id }) => id)]);
  keepInRanges(queries, session.workspace.id, session.user.id, entries, ids);
  queries.setQueryData(listOptions(session).queryKey, (pages: Pages | undefined) => pages && placed(pages, entries, ids));
  const { queryKey } = runningOptions(session);
  queries.setQueryData(queryKey, (running: Entry | null | undefined) => {
    const runs = entries.find(({ end }) => end === null);
    return runs ?? (running && ids.has(running.id) ? null : (running ?? null));
  });
  if (queries.getQueryState(queryKey)?.fetchStatus === "fetching") void queries.invalidateQueries({ queryKey, exact: true });
}

/** Entries older than what was read are left to the part that will hold them. */
export function placed(pages: Pages, entries: Entry[], ids: Set<string>): Pages {
  const rest = pages.pages.map((part) => ({ ...part, entries: part.entries.filter(({ id }) => !ids.has(id)) }));
  const last = rest.at(-1)!;
  const oldest = last.next ? Math.min(...pages.pages.flatMap((part) => part.entries.map(({ start }) => start))) : -Infinity;
  const first = rest[0]!;
  const added = entries.filter(({ start }) => start >= oldest);
  return { ...pages, pages: [{ ...first, entries: [...added, ...first.entries] }, ...rest.slice(1)] };
}
