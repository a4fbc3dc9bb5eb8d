import { useMemo } from "react";
import { byId, useProjects, useTags } from "@/features/catalog/queries";
import type { Entry } from "@/features/timer/entry";
import { suggestions } from "./suggest";
import { useEntries } from "./useList";

/** Earlier entries that fit what was typed, of those the list has read. */
export function useSuggestions(typed: string, wanted: boolean): Entry[] {
  const entries = useEntries();
  const projects = byId(useProjects().data);
  const tags = byId(useTags().data);
  return useMemo(() => {
    if (!wanted) return [];
    const namesOf = ({ projectId, taskId, tagIds }: Entry) => {
      const project = projects.get(projectId ?? "");
      const task = project?.tasks.find(({ id }) => id === taskId);
      return [project?.name, project?.clientName, task?.name, ...tagIds.map((id) => tags.get(id)?.name)].join(" ");
    };
    return suggestions(entries.filter(({ end }) => end !== null), typed, namesOf);
  }, [wanted, entries, typed, projects, tags]); // prettier-ignore
}
