import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";

export type Template = Shape<"TemplateOut">;

/** One's own timesheet templates, by name. */
export const templatesOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.templates(workspaceId),
    queryFn: () => ok(api.GET("/workspaces/{workspaceId}/timesheet-templates", { params: { path: { workspaceId } } })),
  });

export function useTemplateWrites() {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const fresh = () => queries.invalidateQueries(templatesOptions(workspaceId));
  return {
    save: async (name: string, rows: Shape<"TemplateRowIn">[]) => {
      const body = { name, rows };
      await ok(api.POST("/workspaces/{workspaceId}/timesheet-templates", { params: { path: { workspaceId } }, body }));
      await fresh();
    },
    remove: async (timesheetTemplateId: string) => {
      const params = { path: { workspaceId, timesheetTemplateId } };
      await ok(api.DELETE("/workspaces/{workspaceId}/timesheet-templates/{timesheetTemplateId}", { params, keepalive: true }));
      await fresh();
    },
  };
}
