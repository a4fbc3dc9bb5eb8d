import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/api/can";
import { api, ok } from "@/api/client";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { pickers } from "@/texts/pickers";
import { showFailure } from "@/ui/FailureNotice";
import { ProjectDot } from "@/ui/ProjectDot";
import { SearchList, type Option } from "@/ui/SearchList";
import { FAVOURITES, isNamed, projectChoices, type Choice, type Picked } from "./projectChoices";
import { projectsOptions, useProjects } from "./queries";

const LONGEST = 200; // rows drawn at once; searching finds the others
const NONE = "none";

interface Props extends Picked {
  needsTask?: boolean;
  onPick: (picked: Picked) => void;
}

const keyOf = (projectId: string, taskId?: string | null): string => (taskId ? `${projectId}/${taskId}` : projectId);

/** The open project picker. */
export default function ProjectPanel({ projectId, taskId, needsTask, onPick }: Props) {
  const t = useTexts(pickers);
  const tc = useTexts(common);
  const { settings } = useSession().workspace;
  const [search, setSearch] = useState("");
  const { data: read, isError } = useProjects();
  const projects = read ?? [];
  const choices = projectChoices(projects, search, needsTask ?? settings.forceTasks);
  const chosen = keyOf(projectId ?? "", taskId);
  const names = { [FAVOURITES]: t.favourites, "": t.withoutClient };
  const options: Option[] = choices.slice(0, LONGEST).map((choice) => ({
    key: keyOf(choice.project.id, choice.task?.id),
    level: choice.task ? 1 : 0,
    group: names[choice.group as keyof typeof names] ?? choice.group,
    disabled: !choice.offered,
    chosen: keyOf(choice.project.id, choice.task?.id) === chosen,
    content: <Face choice={choice} />,
  }));
  if (projectId && !search) options.unshift({ key: NONE, content: <span className="muted">{tc.noProject}</span> });
  const create = useCreateProject(read ? search : "", projects, (id) => onPick({ projectId: id, taskId: null }));

  function pick(key: string) {
    const [project = null, task = null] = key === NONE ? [] : key.split("/");
    onPick({ projectId: project, taskId: task });
  }

  return (
    <SearchList
      label={t.projectSearch}
      placeholder={t.projectSearch}
      search={search}
      onSearch={setSearch}
      options={options}
      onPick={pick}
      create={create}
      empty={read ? t.noProjects : tc.offline}
      loading={!read && !isError}
      more={choices.length > LONGEST ? t.more(choices.length - LONGEST) : undefined}
    />
  );
}

function Face({ choice: { project, task } }: { choice: Choice }) {
  if (task)
    return (
      <span className="clip" dir="auto">
        {task.name}
      </span>
    );
  return (
    <>
      <ProjectDot color={project.color} />
      <span className="clip" dir="auto">
        {project.name}
      </span>
    </>
  );
}

/** The row that creates the typed project; none where one may not, or where it is there. */
function useCreateProject(search: string, projects: Parameters<typeof isNamed>[0], picked: (id: string) => void) {
  const t = useTexts(pickers);
  const { workspace } = useSession();
  const queries = useQueryClient();
  const may = useCan()("CREATE_PROJECTS").reach !== "NONE";
  const name = search.trim();
  const made = useMutation({
    mutationFn: () => ok(api.POST("/workspaces/{workspaceId}/projects", { params: { path: { workspaceId: workspace.id } }, body: { name } })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: projectsOptions(workspace.id).queryKey });
      picked(id);
    },
    onError: showFailure,
  });
  if (!may || name.length < 2 || isNamed(projects, name)) return null;
  return { text: t.createProject(name), run: () => !made.isPending && made.mutate() };
}
