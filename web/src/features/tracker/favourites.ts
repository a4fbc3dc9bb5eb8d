import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import type { Content } from "@/entries/entry";
import { showFailure } from "@/ui/FailureNotice";

export type Favourite = Shape<"FavoriteOut">;

/** Entries kept as patterns; one's own. */
export function useFavourites() {
  const { workspace } = useSession();
  const queries = useQueryClient();
  const path = { workspaceId: workspace.id };
  const queryKey = keys.favourites(workspace.id);
  const has = workspace.features.includes("FAVORITE_ENTRIES");
  const { data = [] } = useQuery({ queryKey, enabled: has, queryFn: () => ok(api.GET("/workspaces/{workspaceId}/favorites", { params: { path } })) });
  const again = { onSettled: () => queries.invalidateQueries({ queryKey }), onError: showFailure };
  const add = useMutation({
    ...again,
    mutationFn: ({ description, projectId, taskId, tagIds, billable }: Content) =>
      ok(api.POST("/workspaces/{workspaceId}/favorites", { params: { path }, body: { description, projectId, taskId, tagIds, billable } })),
  });
  const remove = useMutation({
    ...again,
    mutationFn: (favoriteId: string) =>
      ok(api.DELETE("/workspaces/{workspaceId}/favorites/{favoriteId}", { params: { path: { ...path, favoriteId } } })),
    onMutate: (favoriteId: string) => queries.setQueryData<Favourite[]>(queryKey, (old) => old?.filter(({ id }) => id !== favoriteId)),
  });
  return { has, favourites: data, add: add.mutate, remove: remove.mutate };
}
