import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { every, keys } from "@/api/keys";
import type { components } from "@/api/schema";
import { sessionOptions, useSession } from "@/api/session";
import { showFailure } from "@/ui/FailureNotice";

export type Settings = Shape<"WorkspaceSettings">;
export type SettingsPatch = components["schemas"]["WorkspaceSettingsPatch"];
export type GeneralPatch = components["schemas"]["GeneralUpdate"];

/** The workspace id as the path of a call. */
export const useHere = () => ({ workspaceId: useSession().workspace.id });

export const settingsOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.switches(workspaceId),
    queryFn: () => ok(api.GET("/workspaces/{workspaceId}/settings", { params: { path: { workspaceId } } })),
  });

export const generalOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.general(workspaceId),
    queryFn: () => ok(api.GET("/workspaces/{workspaceId}/general", { params: { path: { workspaceId } } })),
  });

/** The stored settings and the way to change some of them; a refused change goes back and says why. */
export function useSettings() {
  const path = useHere();
  const queries = useQueryClient();
  const options = settingsOptions(path.workspaceId);
  const found = useQuery(options);
  const change = useMutation({
    mutationFn: (body: SettingsPatch) => ok(api.PATCH("/workspaces/{workspaceId}/settings", { params: { path }, body })),
    onMutate: (patch) => {
      const before = queries.getQueryData(options.queryKey);
      queries.setQueryData(options.queryKey, (settings) => settings && ({ ...settings, ...flat(patch) } as Settings));
      return before;
    },
    onError: (error, _, before) => {
      queries.setQueryData(options.queryKey, before);
      showFailure(error);
    },
    onSuccess: (settings) => {
      queries.setQueryData(options.queryKey, settings);
      void queries.invalidateQueries(sessionOptions);
    },
  });
  return { found, set: (patch: SettingsPatch) => change.mutate(patch) };
}

/** Nested patches show after the server's answer: only it knows how they merge. */
function flat(patch: SettingsPatch): SettingsPatch {
  const shown = { ...patch };
  delete shown.entityCreationPermissions;
  delete shown.round;
  return shown;
}

/** A change of something else of the workspace, after which all its settings are read again. */
export function useWorkspaceChange<Values>(change: (values: Values) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onError: showFailure,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: every("settings") });
      void queries.invalidateQueries(sessionOptions);
    },
  });
}
