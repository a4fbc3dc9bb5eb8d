// What entries point at, as every page needs it: projects with their tasks, clients, tags, people, groups, fields. Each
// list is read whole, once; live changes say when it is stale.
import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";

const PAGE = 5000; // the server's largest page

export interface Task {
  id: string;
  name: string;
  projectId: string;
  done: boolean;
  billable: boolean;
  favorite: boolean;
}

export interface Project {
  id: string;
  name: string;
  color: string;
  billable: boolean;
  archived: boolean;
  template: boolean;
  public: boolean;
  favorite: boolean;
  clientId: string; // "" without a client
  clientName: string;
  tasks: Task[];
  fields: Shape<"ProjectFieldOut">[]; // the custom fields that count in this project
}

/** All pages of a list. */
export async function whole<T>(page: (number: number, size: number) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (let number = 1; ; number++) {
    const more = await page(number, PAGE);
    rows.push(...more);
    if (more.length < PAGE) return rows;
  }
}

const paged = (page: number, size: number) => ({ page, "page-size": size });

/** Every project one sees, by name, archived ones and templates too, with tasks. */
export const projectsOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.projectCatalog(workspaceId),
    queryFn: async (): Promise<Project[]> => {
      const path = { workspaceId };
      const get = (page: number, size: number) =>
        ok(api.GET("/workspaces/{workspaceId}/projects", { params: { path, query: { hydrated: true, ...paged(page, size) } } }));
      return (await whole<Shape<"ProjectOut"> | Shape<"HydratedProject">>(get)).map(projectOf);
    },
  });

function projectOf(row: Shape<"ProjectOut"> | Shape<"HydratedProject">): Project {
  const { id, name, color, billable, archived, template, clientId, client, tasks = [], customFields = [] } = row;
  return {
    id, name, color, billable, archived, template, clientId: clientId ?? "",
    public: row.public,
    favorite: row.favorite ?? false,
    clientName: client?.name ?? ("clientName" in row ? row.clientName : ""),
    tasks: tasks.map(taskOf),
    fields: customFields,
  }; // prettier-ignore
}

const taskOf = ({ id, name, projectId, status, billable, favorite }: Shape<"HydratedTaskOut">): Task => ({
  id,
  name,
  projectId,
  done: status === "DONE",
  billable,
  favorite,
});

/** Every tag by name, archived ones too. */
export const tagsOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.tagCatalog(workspaceId),
    queryFn: () =>
      whole((page, size) =>
        ok(api.GET("/workspaces/{workspaceId}/tags", { params: { path: { workspaceId }, query: paged(page, size) } })),
      ),
  });

/** Every client by name, archived ones too. */
export const clientsOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.clientCatalog(workspaceId),
    queryFn: () =>
      whole((page, size) =>
        ok(api.GET("/workspaces/{workspaceId}/clients", { params: { path: { workspaceId }, query: paged(page, size) } })),
      ),
  });

/** The members one sees. */
export const usersOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.userCatalog(workspaceId),
    queryFn: () =>
      whole((page, size) =>
        ok(api.GET("/workspaces/{workspaceId}/users", { params: { path: { workspaceId }, query: paged(page, size) } })),
      ),
  });

export const groupsOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.groupCatalog(workspaceId),
    queryFn: () =>
      whole((page, size) =>
        ok(api.GET("/workspaces/{workspaceId}/user-groups", { params: { path: { workspaceId }, query: paged(page, size) } })),
      ),
  });

/** The custom fields of entries that count: not the inactive ones. */
export const entryFieldsOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.entryFields(workspaceId),
    queryFn: async () => {
      const fields = await ok(api.GET("/workspaces/{workspaceId}/custom-fields", { params: { path: { workspaceId } } }));
      return fields.filter(({ entityType, status }) => entityType === "TIMEENTRY" && status !== "INACTIVE");
    },
  });

const useHere = (): string => useSession().workspace.id;

export const useProjects = (): UseQueryResult<Project[]> => useQuery(projectsOptions(useHere()));
export const useTags = () => useQuery(tagsOptions(useHere()));
export const useClients = () => useQuery(clientsOptions(useHere()));
export const useUsers = () => useQuery(usersOptions(useHere()));
export const useGroups = () => useQuery(groupsOptions(useHere()));

/** The fields of entries; an empty list where the plan has none. */
export function useEntryFields() {
  const { workspace } = useSession();
  return useQuery({ ...entryFieldsOptions(workspace.id), enabled: workspace.features.includes("CUSTOM_FIELDS") });
}

const maps = new WeakMap<object, Map<string, unknown>>();

/** Rows by id; made once for each list. */
export function byId<T extends { id: string }>(rows: T[] | undefined): Map<string, T> {
  if (!rows) return new Map();
  const kept = maps.get(rows) as Map<string, T> | undefined;
  if (kept) return kept;
  const made = new Map(rows.map((row) => [row.id, row]));
  maps.set(rows, made);
  return made;
}
