// Entries of anybody whose time one sees, between two dates: what timesheet and calendar show.
import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { keys } from "@/api/keys";
import { whole } from "@/catalog/queries";
import { dateOf } from "@/lib/zones";
import { entryOf, type Entry } from "./entry";

export interface Range {
  from: string; // a date
  to: string; // the date after the last
  zone: string;
}

/** Whether an entry belongs to the range: by the day of its start in the zone. */
export function isIn({ from, to, zone }: Range, { start }: Pick<Entry, "start">): boolean {
  const date = dateOf(start, zone);
  return date >= from && date < to;
}

/** The zone must be the profile's: the server reads the dates in it. */
export const rangeOptions = (workspaceId: string, userId: string, range: Range) =>
  queryOptions({
    queryKey: keys.range(workspaceId, userId, range),
    queryFn: async () => {
      const window = { start: `${range.from}T00:00:00Z`, end: `${range.to}T00:00:00Z` }; // read as local time
      const path = { workspaceId, userId };
      const get = (page: number, size: number) => {
        const query = { ...window, page, "page-size": size };
        return ok(api.GET("/workspaces/{workspaceId}/user/{userId}/time-entries", { params: { path, query } }));
      };
      return (await whole(get)).map(entryOf);
    },
  });

/** Put entries into the ranges that were read, and take those out that are gone; `ids` names both. */
export function keepInRanges(queries: QueryClient, workspaceId: string, userId: string, entries: Entry[], ids: Set<string>): void {
  for (const { queryKey, state } of queries.getQueryCache().findAll({ queryKey: keys.everyRange(workspaceId, userId) })) {
    const range = queryKey[3] as Range;
    queries.setQueryData<Entry[]>(queryKey, (old) => old && [...old.filter(({ id }) => !ids.has(id)), ...entries.filter((entry) => isIn(range, entry))]);
    // What is on its way may have been read before this was written.
    if (state.fetchStatus === "fetching") void queries.invalidateQueries({ queryKey, exact: true });
  }
}
