// What can be chosen in each filter.
import { useQuery } from "@tanstack/react-query";
import { useSession } from "@/api/session";
import { clientsOptions, groupsOptions, projectsOptions, tagsOptions, usersOptions } from "@/catalog/queries";
import type { Contains, ThingsKey } from "@/figures/state";

export interface Option {
  id: string;
  name: string;
  beside?: string; // client of a project, project of a task
  color?: string;
  off?: boolean; // archived, done, inactive
}

export interface Choices {
  without: boolean; // whether an entry may have none
  modes: Contains[];
  statuses: string[];
}

const TWO: Contains[] = ["CONTAINS", "DOES_NOT_CONTAIN"];
const ARCHIVABLE = ["ACTIVE", "ARCHIVED"];

export const CHOICES: Record<ThingsKey, Choices> = {
  users: { without: false, modes: TWO, statuses: ["ACTIVE", "PENDING", "INACTIVE"] },
  teams: { without: true, modes: TWO, statuses: [] },
  clients: { without: true, modes: TWO, statuses: ARCHIVABLE },
  projects: { without: true, modes: TWO, statuses: ARCHIVABLE },
  tasks: { without: true, modes: TWO, statuses: ["ACTIVE", "DONE"] },
  tags: { without: true, modes: [...TWO, "CONTAINS_ONLY"], statuses: ARCHIVABLE },
  currency: { without: false, modes: TWO, statuses: [] },
};

/** The options of a filter (null: none is wanted); undefined while they load. */
export function useOptions(key: ThingsKey | null): Option[] | undefined {
  const { workspace } = useSession();
  const here = workspace.id;
  const projects = useQuery({ ...projectsOptions(here), enabled: key === "projects" || key === "tasks" }).data;
  const clients = useQuery({ ...clientsOptions(here), enabled: key === "clients" || key === "currency" }).data;
  const tags = useQuery({ ...tagsOptions(here), enabled: key === "tags" }).data;
  const users = useQuery({ ...usersOptions(here), enabled: key === "users" }).data;
  const groups = useQuery({ ...groupsOptions(here), enabled: key === "teams" }).data;
  switch (key) {
    case "projects":
      return projects?.map(({ id, name, color, clientName, archived }) => ({ id, name, color, beside: clientName, off: archived }));
    case "tasks":
      return projects?.flatMap(({ name: beside, color, tasks }) => tasks.map(({ id, name, done }) => ({ id, name, beside, color, off: done })));
    case "clients":
      return clients?.map(({ id, name, archived }) => ({ id, name, off: archived }));
    case "tags":
      return tags?.map(({ id, name, archived }) => ({ id, name, off: archived }));
    case "users":
      return users?.map(({ id, name, email, status }) => ({ id, name: name || email || id, beside: email ?? "", off: status === "DELETED" }));
    case "teams":
      return groups?.map(({ id, name }) => ({ id, name }));
    case null:
      return undefined;
    case "currency": {
      const codes = [workspace.currency, ...(clients ?? []).flatMap(({ currencyCode }) => currencyCode ?? [])];
      return clients && [...new Set(codes)].map((code) => ({ id: code, name: code }));
    }
  }
}
