import { queryOptions, useQuery, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import type { LiveEvent } from "@/api/stream";
import { useLiveEvents } from "@/api/useLive";
import { whole } from "@/catalog/queries";
import type { Project } from "./filters";

const named = (row: Shape<"HydratedProject">): Project => ({ ...row, clientName: row.client?.name ?? "" });

const asHydrated = (answer: unknown) => answer as Shape<"HydratedProject">; // the document lists both shapes

/** Every project one sees with all it holds, archived ones too. */
export const tableOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.projectTable(workspaceId),
    queryFn: async (): Promise<Project[]> => {
      const get = (page: number, size: number) =>
        ok(
          api.GET("/workspaces/{workspaceId}/projects", {
            params: { path: { workspaceId }, query: { hydrated: true, page, "page-size": size } },
          }),
        );
      return (await whole<unknown>(get)).map((row) => named(asHydrated(row)));
    },
  });

export const projectOptions = (workspaceId: string, projectId: string) =>
  queryOptions({
    queryKey: keys.project(workspaceId, projectId),
    queryFn: async (): Promise<Project> => {
      const params = { path: { workspaceId, projectId }, query: { hydrated: true } };
      return named(asHydrated(await ok(api.GET("/workspaces/{workspaceId}/projects/{projectId}", { params }))));
    },
    retry: false,
  });

/** Tables and projects hold durations: read them again when somebody tracks time. */
function useDurations(key: (workspaceId: string) => QueryKey): void {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const heard = useCallback(
    ({ name, data }: LiveEvent) => {
      if (name === "change" && data.kind === "TIME_ENTRY") void queries.invalidateQueries({ queryKey: key(workspaceId) });
    },
    [queries, workspaceId, key],
  );
  useLiveEvents(heard);
}

/** Who manages projects: for admins, who alone may change it. */
export const managersOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.projectManagers(workspaceId),
    queryFn: async () => {
      const body = { roles: ["PROJECT_MANAGER" as const], includeRoles: true, pageSize: 5000 };
      return ok(api.POST("/workspaces/{workspaceId}/users/info", { params: { path: { workspaceId } }, body }));
    },
  });

/** The custom fields of the workspace with what this project says of them. */
export const projectFieldsOptions = (workspaceId: string, projectId: string) =>
  queryOptions({
    queryKey: keys.projectFields(workspaceId, projectId),
    queryFn: () =>
      ok(
        api.GET("/workspaces/{workspaceId}/projects/{projectId}/custom-fields", {
          params: { path: { workspaceId, projectId }, query: { "entity-type": ["TIMEENTRY"] } },
        }),
      ),
  });

export function useTable() {
  const workspaceId = useSession().workspace.id;
  useDurations(keys.projectTable);
  return useQuery(tableOptions(workspaceId));
}

export function useProject(projectId: string) {
  const workspaceId = useSession().workspace.id;
  useDurations(keys.everyProject);
  return useQuery(projectOptions(workspaceId, projectId));
}
