import type { Project, Task } from "./queries";

export interface Picked {
  projectId: string | null;
  taskId: string | null;
}

/** What a project picker offers: a project, or one of its tasks. */
export interface Choice {
  project: Project;
  task: Task | null;
  group: string; // the client's name; FAVOURITES for those put first
  offered: boolean; // a project is only a heading where a task is required
}

export const FAVOURITES = "\u0000favourites";

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Open projects and open tasks whose names hold every word of the search, favourites first, then by client; a task is
 * found by the names of its project and client too.
 */
export function projectChoices(projects: Project[], search: string, needsTask: boolean): Choice[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const open = projects.filter(({ archived, template }) => !archived && !template);
  const grouped = [
    ...open.filter(({ favorite }) => favorite).map((project) => ({ project, group: FAVOURITES })),
    ...open
      .filter(({ favorite }) => !favorite)
      .sort((one, other) => byClient(one, other))
      .map((project) => ({ project, group: project.clientName })),
  ];
  return grouped.flatMap(({ project, group }) => choicesOf(project, group, words, needsTask));
}

function byClient(one: Project, other: Project): number {
  if (!one.clientName !== !other.clientName) return one.clientName ? -1 : 1;
  return one.clientName.localeCompare(other.clientName) || one.name.localeCompare(other.name);
}

function choicesOf(project: Project, group: string, words: string[], needsTask: boolean): Choice[] {
  const tasks = project.tasks.filter(({ done }) => !done);
  if (needsTask && tasks.length === 0) return [];
  const name = fold(`${project.name} ${project.clientName}`);
  const own = words.every((word) => name.includes(word));
  const found = own ? tasks : tasks.filter((task) => words.every((word) => `${name} ${fold(task.name)}`.includes(word)));
  if (!own && found.length === 0) return [];
  const choice = (task: Task | null): Choice => ({ project, task, group, offered: task !== null || !needsTask });
  return [choice(null), ...found.map(choice)];
}

/** Whether an open project of this very name is there already, so that none is to be created. */
export const isNamed = (projects: Project[], name: string): boolean =>
  projects.some((project) => fold(project.name) === fold(name.trim()));
