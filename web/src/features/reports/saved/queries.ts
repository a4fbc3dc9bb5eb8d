import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { every, keys } from "@/api/keys";

export type Whose = "CREATED_BY_ME" | "SHARED_WITH_ME" | "ALL";
export type Saved = Shape<"SharedReportOut">;
export type SavedIn = Shape<"SharedReportIn">;

const PAGE = 200;

export const savedOptions = (workspaceId: string, whose: Whose) =>
  queryOptions({
    queryKey: keys.savedReports(workspaceId, whose),
    queryFn: () =>
      ok(
        api.GET("/workspaces/{workspaceId}/shared-reports", {
          params: { path: { workspaceId }, query: { pageSize: PAGE, sharedReportsFilter: whose } },
        }),
      ),
  });

/** Write a saved report: a new one without an id. */
export function useSave(workspaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id?: string; body: SavedIn }): Promise<Saved> => {
      const path = { workspaceId };
      if (!id) return ok(api.POST("/workspaces/{workspaceId}/shared-reports", { params: { path }, body }));
      return ok(api.PUT("/workspaces/{workspaceId}/shared-reports/{sharedReportId}", { params: { path: { ...path, sharedReportId: id } }, body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: every("shared-reports") }),
  });
}

export function useDelete(workspaceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sharedReportId: string) =>
      ok(api.DELETE("/workspaces/{workspaceId}/shared-reports/{sharedReportId}", { params: { path: { workspaceId, sharedReportId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: every("shared-reports") }),
  });
}

/** The address of a saved report's page, for whoever may open it. */
export const linkOf = (id: string): string => `${location.origin}/shared/${id}`;
