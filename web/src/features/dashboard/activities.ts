import type { Row } from "@/figures/figures";

/** The descriptions most time went into, each with its project, as rows that can be ranked. */
export function activitiesOf(projects: Row[], nameless: string): Row[] {
  return projects.flatMap((project) =>
    project.children.map((child) => ({
      ...child,
      id: `${project.id} ${child.id}`,
      name: [child.name || nameless, project.id ? project.name : ""].filter(Boolean).join(" · "),
      color: project.color,
      kind: "PROJECT" as const,
    })),
  );
}
