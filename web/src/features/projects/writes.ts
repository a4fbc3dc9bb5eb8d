import { useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { every } from "@/api/keys";
import { sessionOptions, useSession } from "@/api/session";
import type { NewRate } from "@/ui/RateForm";
import type { Project } from "./filters";
import { projectOptions, tableOptions } from "./queries";

/** What of a project may be changed in one go; as the list and the page show it. */
export type Patch = Partial<Pick<Project, "name" | "clientId" | "clientName" | "public" | "billable" | "archived" | "color" | "note">>;

const ALL = "/workspaces/{workspaceId}/projects";
const ONE = "/workspaces/{workspaceId}/projects/{projectId}";
const TASK = "/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}";
const skippedOf = ({ response }: { response: Response }) => Number(response.headers.get("X-Hourbook-Skipped-Entries") ?? 0);

/** Everything that changes projects. What is shown changes at once and is taken back when the server refuses. */
export function useProjectWrites() {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const one = (projectId: string) => ({ params: { path: { workspaceId, projectId } } });
  const fresh = () => queries.invalidateQueries({ queryKey: every("projects") });

  async function saved<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } finally {
      void fresh();
    }
  }

  function show(projectId: string, patch: Patch): void {
    const apply = (project: Project) => (project.id === projectId ? { ...project, ...patch } : project);
    queries.setQueryData(tableOptions(workspaceId).queryKey, (rows) => rows?.map(apply));
    queries.setQueryData(projectOptions(workspaceId, projectId).queryKey, (row) => row && apply(row));
  }

  /** PUT means: public and billable must always be sent. */
  function change(project: Project, patch: Patch): Promise<unknown> {
    const { clientName: _, public: isPublic = project.public, billable = project.billable, ...rest } = patch;
    show(project.id, patch);
    return saved(ok(api.PUT(ONE, { ...one(project.id), body: { ...rest, isPublic, billable } })));
  }

  async function created(call: Promise<Shape<"ProjectOut">>): Promise<Shape<"ProjectOut">> {
    const project = await saved(call);
    void queries.invalidateQueries(sessionOptions); // who makes a project manages it
    return project;
  }

  return {
    change,
    fresh,
    create: (body: Shape<"ProjectIn">) => created(ok(api.POST(ALL, { params: { path: { workspaceId } }, body }))),
    fromTemplate: (body: Shape<"FromTemplateIn">) =>
      created(ok(api.POST(`${ALL}/from-template`, { params: { path: { workspaceId } }, body }))),
    remove: (projectId: string) => saved(ok(api.DELETE(ONE, { ...one(projectId), keepalive: true }))),
    setTemplate: (projectId: string, isTemplate: boolean) =>
      saved(ok(api.PATCH(`${ONE}/template`, { ...one(projectId), body: { isTemplate } }))),
    setEstimates: (projectId: string, body: Shape<"EstimatesIn">) =>
      saved(ok(api.PATCH(`${ONE}/estimate`, { ...one(projectId), body }))),
    setMembers: (projectId: string, body: Shape<"AssignIn">) =>
      saved(ok(api.POST(`${ONE}/memberships`, { ...one(projectId), body }))),
    setRate: (project: Project, kind: "hourlyRate" | "costRate", rate: NewRate) => {
      const body = { isPublic: project.public, billable: project.billable, [kind]: rate };
      return saved(api.PUT(ONE, { ...one(project.id), body })).then(skippedOf);
    },
    setMemberRate: (projectId: string, userId: string, kind: "hourly-rate" | "cost-rate", rate: NewRate) => {
      const params = { path: { workspaceId, projectId, userId } };
      const path = `${ONE}/users/{userId}` as const;
      return saved(kind === "hourly-rate" ? api.PUT(`${path}/hourly-rate`, { params, body: rate }) : api.PUT(`${path}/cost-rate`, { params, body: rate })).then(skippedOf);
    },
    addTask: (projectId: string, body: Shape<"TaskIn">) => saved(ok(api.POST(`${ONE}/tasks`, { ...one(projectId), body }))),
    changeTask: (task: Shape<"HydratedTaskOut">, body: Shape<"TaskIn">) => {
      const params = { path: { workspaceId, projectId: task.projectId, taskId: task.id } };
      return saved(ok(api.PUT(TASK, { params, body: { name: task.name, ...body } })));
    },
    removeTask: ({ id, projectId }: Shape<"HydratedTaskOut">) =>
      saved(ok(api.DELETE(TASK, { params: { path: { workspaceId, projectId, taskId: id } }, keepalive: true }))),
    setTaskRate: ({ id, projectId }: Shape<"HydratedTaskOut">, kind: "hourly-rate" | "cost-rate", rate: NewRate) => {
      const params = { path: { workspaceId, projectId, taskId: id } };
      return saved(kind === "hourly-rate" ? api.PUT(`${TASK}/hourly-rate`, { params, body: rate }) : api.PUT(`${TASK}/cost-rate`, { params, body: rate })).then(skippedOf);
    },
    setManager: async (projectId: string, userId: string, manages: boolean) => {
      const params = { path: { workspaceId, userId } };
      const body = { entityId: projectId, role: "PROJECT_MANAGER" as const };
      const path = "/workspaces/{workspaceId}/users/{userId}/roles";
      await (manages ? api.POST(path, { params, body }) : api.DELETE(path, { params, body }));
      await queries.invalidateQueries({ queryKey: every("users") });
    },
    setField: async (projectId: string, customFieldId: string, body: Shape<"ProjectDefaultIn"> | null) => {
      const params = { path: { workspaceId, projectId, customFieldId } };
      const path = `${ONE}/custom-fields/{customFieldId}` as const;
      await (body ? api.PATCH(path, { params, body }) : api.DELETE(path, { params }));
      await queries.invalidateQueries({ queryKey: every("custom-fields") });
      void fresh();
    },
  };
}

export type ProjectWrites = ReturnType<typeof useProjectWrites>;
