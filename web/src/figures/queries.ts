import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import type { Doubt } from "./figures";
import type { SummaryBody } from "./requests";

const KEPT = { placeholderData: keepPreviousData };
/** The answer as JSON; the document also lists the files that `exportType` would ask for. */
const json = <T>(call: Promise<{ data?: unknown }>): Promise<T> => ok(call as Promise<{ data?: T }>);
const at = (workspaceId: string) => ({ path: { workspaceId } });

// Each change of a filter asks anew; the request before is cancelled, and what it would have replaced stays in sight.

export const summaryOptions = (workspaceId: string, body: SummaryBody) =>
  queryOptions({
    queryKey: keys.summary(workspaceId, body),
    queryFn: ({ signal }) => json<Shape<"SummaryOut">>(api.POST("/workspaces/{workspaceId}/reports/summary", { params: at(workspaceId), body, signal })),
    ...KEPT,
  });

export const detailedOptions = (workspaceId: string, body: Shape<"DetailedIn">) =>
  queryOptions({
    queryKey: keys.detailed(workspaceId, body),
    queryFn: ({ signal }) => json<Shape<"DetailedOut">>(api.POST("/workspaces/{workspaceId}/reports/detailed", { params: at(workspaceId), body, signal })),
    ...KEPT,
  });

export const weeklyOptions = (workspaceId: string, body: Shape<"WeeklyIn">) =>
  queryOptions({
    queryKey: keys.weekly(workspaceId, body),
    queryFn: ({ signal }) => json<Shape<"WeeklyOut">>(api.POST("/workspaces/{workspaceId}/reports/weekly", { params: at(workspaceId), body, signal })),
    ...KEPT,
  });

export const attendanceOptions = (workspaceId: string, body: Shape<"AttendanceIn">) =>
  queryOptions({
    queryKey: keys.attendance(workspaceId, body),
    queryFn: async ({ signal }) => {
      const { data, response } = await api.POST("/workspaces/{workspaceId}/reports/attendance", { params: at(workspaceId), body, signal });
      return { ...(data as Shape<"AttendanceOut">), isLast: response.headers.get("Last-Page") !== "false" };
    },
    ...KEPT,
  });

/** Why a figure is what it is: of one entry, or of a group of the report that `body` asks for. */
export const explainOptions = (workspaceId: string, { entryId, group }: Doubt, report: SummaryBody) =>
  queryOptions({
    queryKey: keys.explanation(workspaceId, entryId ?? group, report),
    queryFn: ({ signal }) => {
      const { rounding, timeZone } = report;
      const body = entryId ? { entryId, rounding, timeZone } : { group, report };
      return ok(api.POST("/workspaces/{workspaceId}/reports/explain", { params: at(workspaceId), body, signal }));
    },
  });
