import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import { byId, useProjects, useTags } from "@/catalog/queries";
import { sameness, type Entry } from "@/entries/entry";
import { NOTHING } from "@/entries/timer/useTimer";
import { parseInstant } from "@/lib/zones";
import { LEAST, MOST, suggestions } from "./suggest";
import { useEntries } from "./useList";

/** Earlier entries that fit what was typed: at once those the list has read, a moment later those of all time. */
export function useSuggestions(typed: string, wanted: boolean): Entry[] {
  const entries = useEntries();
  const projects = byId(useProjects().data);
  const tags = byId(useTags().data);
  const earlier = useEarlier(typed, wanted);
  return useMemo(() => {
    if (!wanted) return [];
    const namesOf = ({ projectId, taskId, tagIds }: Entry) => {
      const project = projects.get(projectId ?? "");
      const task = project?.tasks.find(({ id }) => id === taskId);
      return [project?.name, project?.clientName, task?.name, ...tagIds.map((id) => tags.get(id)?.name)].join(" ");
    };
    const near = suggestions(entries.filter(({ end }) => end !== null), typed, namesOf);
    const known = new Set(near.map(sameness));
    return [...near, ...earlier.filter((entry) => !known.has(sameness(entry)))].slice(0, MOST);
  }, [wanted, entries, typed, projects, tags, earlier]); // prettier-ignore
}

const NONE: Entry[] = [];

function useEarlier(typed: string, wanted: boolean): Entry[] {
  const { workspace, user } = useSession();
  const [text] = useDebouncedValue(typed.trim(), 150);
  const path = { workspaceId: workspace.id, userId: user.id };
  const found = useQuery({
    queryKey: keys.suggestions(workspace.id, text),
    enabled: wanted && text.length >= LEAST,
    queryFn: async () => {
      const call = api.GET("/workspaces/{workspaceId}/user/{userId}/time-entry-suggestions", { params: { path, query: { text } } });
      return (await ok(call)).map(entryLike);
    },
  });
  return text === typed.trim() ? (found.data ?? NONE) : NONE;
}

const entryLike = ({ timeEntryId, start, description, billable, projectId, taskId, tags }: Shape<"SuggestionOut">): Entry => ({
  ...NOTHING,
  id: timeEntryId,
  start: parseInstant(start),
  end: parseInstant(start),
  description,
  billable,
  projectId,
  taskId,
  tagIds: tags.map(({ id }) => id),
  locked: false,
  approved: false,
});
