import { useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { every } from "@/api/keys";
import { useSession } from "@/api/session";

export type Client = Shape<"ClientOut">;
export type ClientPatch = Shape<"ClientUpdate">;

const ONE = "/workspaces/{workspaceId}/clients/{clientId}";

/** Changes of clients. */
export function useClientWrites() {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const at = (clientId: string) => ({ path: { workspaceId, clientId } });

  async function settled<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } finally {
      await queries.invalidateQueries({ queryKey: every("clients") });
      void queries.invalidateQueries({ queryKey: every("projects") });
    }
  }

  /** PUT means: the addresses for copies and the state must always be sent. */
  const change = (client: Client, patch: ClientPatch, query: { "archive-projects"?: boolean; "mark-tasks-as-done"?: boolean } = {}) => {
    const { name, archived, ccEmails } = client;
    return settled(ok(api.PUT(ONE, { params: { ...at(client.id), query }, body: { name, archived, ccEmails, ...patch } })));
  };

  return {
    change,
    add: (name: string) => settled(ok(api.POST("/workspaces/{workspaceId}/clients", { params: { path: { workspaceId } }, body: { name } }))),
    remove: (clientId: string) => settled(ok(api.DELETE(ONE, { params: at(clientId), keepalive: true }))),
  };
}
