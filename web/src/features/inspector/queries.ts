import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import type { LogSearch } from "./search";

export type Logged = Shape<"LoggedRequest">;
export type Inspected = Shape<"InspectedRequest">;
export type Counts = Shape<"LogCounts">;

const LOG = "/workspaces/{workspaceId}/request-log";
const split = (text?: string): string[] => text?.split(",").filter(Boolean) ?? [];

/** Kept requests, newest first; `size` grows when older ones are asked for. */
export const logOptions = (workspaceId: string, { status, reason, key, text }: LogSearch, size: number) =>
  queryOptions({
    queryKey: keys.loggedRequests(workspaceId, { status, reason, key, text }, size),
    queryFn: () => {
      const query = { status: split(status), reason: split(reason), key: key ?? "", text: text ?? "", "page-size": size };
      return ok(api.GET(LOG, { params: { path: { workspaceId }, query } }));
    },
    placeholderData: keepPreviousData,
  });

export const countsOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.requestCounts(workspaceId),
    queryFn: () => ok(api.GET(`${LOG}/counts`, { params: { path: { workspaceId } } })),
  });

export const requestOptions = (workspaceId: string, requestId: string) =>
  queryOptions({
    queryKey: keys.inspected(workspaceId, requestId),
    queryFn: () => ok(api.GET(`${LOG}/{requestId}`, { params: { path: { workspaceId, requestId } } })),
    staleTime: Infinity, // what was kept does not change
  });

export const reportOptions = (workspaceId: string, requestId: string) =>
  queryOptions({
    queryKey: keys.inspectedReport(workspaceId, requestId),
    queryFn: async () => {
      const params = { path: { workspaceId, requestId } };
      return String(await ok(api.GET(`${LOG}/{requestId}/report`, { params, parseAs: "text" })));
    },
  });

export const instantOptions = (text: string, timeZone: string) =>
  queryOptions({
    queryKey: keys.instants(text, timeZone),
    queryFn: () => ok(api.GET("/user/instants", { params: { query: { text, timeZone } } })),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
  });
