import { useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { every } from "@/api/keys";
import { useSession } from "@/api/session";
import { tagsOptions } from "@/catalog/queries";

export type Tag = Shape<"TagOut">;

const ONE = "/workspaces/{workspaceId}/tags/{tagId}";

/** Changes of tags; what is shown changes at once and is read again afterwards, refused or not. */
export function useTagWrites() {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const { queryKey } = tagsOptions(workspaceId);
  const at = (tagId: string) => ({ params: { path: { workspaceId, tagId } } });
  const settled = <T>(call: Promise<T>): Promise<T> => call.finally(() => void queries.invalidateQueries({ queryKey: every("tags") }));

  return {
    add: (name: string) => settled(ok(api.POST("/workspaces/{workspaceId}/tags", { params: { path: { workspaceId } }, body: { name } }))),
    change: (tag: Tag, patch: { name?: string; archived?: boolean }) => {
      const body = { name: tag.name, archived: tag.archived, ...patch };
      if (patch.archived !== undefined) {
        queries.setQueryData(queryKey, (rows) => rows?.map((row) => (row.id === tag.id ? { ...row, ...patch } : row)));
      }
      return settled(ok(api.PUT(ONE, { ...at(tag.id), body })));
    },
    remove: (tagId: string) => settled(ok(api.DELETE(ONE, { ...at(tagId), keepalive: true }))),
  };
}
