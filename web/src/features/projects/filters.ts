import type { Shape } from "@/api/client";
import { wireSeconds } from "@/lib/durations";

export type Project = Shape<"HydratedProject"> & { clientName: string };

/** What the address of the list says; what is absent is the usual. */
export interface ProjectSearch {
  q?: string;
  status?: "archived" | "all";
  client?: string; // id, "none" without one
  access?: "public" | "private";
  billable?: "yes" | "no";
  sort?: "client" | "tracked" | "progress";
  desc?: boolean;
}

const oneOf = <T extends string>(value: unknown, ...known: T[]): T | undefined => known.find((each) => each === value);

export function readSearch(raw: Record<string, unknown>): ProjectSearch {
  const search: ProjectSearch = {
    q: raw.q ? String(raw.q) : undefined,
    status: oneOf(raw.status, "archived", "all"),
    client: raw.client ? String(raw.client) : undefined,
    access: oneOf(raw.access, "public", "private"),
    billable: oneOf(raw.billable, "yes", "no"),
    sort: oneOf(raw.sort, "client", "tracked", "progress"),
    desc: raw.desc === true || undefined,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether each word of the search stands in the name or the client's name; accents do not matter. */
export function matches(project: Pick<Project, "name" | "clientName">, typed: string): boolean {
  const text = plain(`${project.name} ${project.clientName}`);
  return plain(typed).split(/\s+/).every((word) => text.includes(word));
}

function passes(project: Project, search: ProjectSearch): boolean {
  return (
    (search.status === "all" || project.archived === (search.status === "archived")) &&
    (!search.client || project.clientId === (search.client === "none" ? "" : search.client)) &&
    (!search.access || project.public === (search.access === "public")) &&
    (!search.billable || project.billable === (search.billable === "yes")) &&
    (!search.q || matches(project, search.q))
  );
}

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare;

/** The projects to show, in order; `share` is the part of the estimate that is spent. */
export function chosen(projects: Project[], search: ProjectSearch, share: (project: Project) => number): Project[] {
  const found = projects.filter((project) => passes(project, search));
  const names = (a: Project, b: Project) => byName(a.name, b.name) || byName(a.clientName, b.clientName);
  const orders = {
    name: names,
    client: (a: Project, b: Project) => byName(a.clientName || "\uffff", b.clientName || "\uffff") || names(a, b),
    tracked: (a: Project, b: Project) => wireSeconds(a.duration) - wireSeconds(b.duration) || names(a, b),
    progress: (a: Project, b: Project) => share(a) - share(b) || names(a, b),
  };
  found.sort(orders[search.sort ?? "name"]);
  return search.desc ? found.reverse() : found;
}
