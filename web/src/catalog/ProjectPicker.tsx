import { IconCirclePlus } from "@tabler/icons-react";
import { lazy } from "react";
import { useTexts } from "@/texts";
import { pickers } from "@/texts/pickers";
import { Picker } from "@/ui/Picker";
import { ProjectDot } from "@/ui/ProjectDot";
import type { Picked } from "./projectChoices";
import { byId, useProjects } from "./queries";
import classes from "@/ui/Picker.module.css";

interface Props extends Picked {
  onPick: (picked: Picked) => void;
  refusal?: string; // why it may not be changed
  needsTask?: boolean; // offer tasks only; unset: as the workspace requires
  className?: string;
  "data-cell"?: string;
}

const load = () => import("./ProjectPanel");
const ProjectPanel = lazy(load);

/** Project and task of an entry: search over names of project, client and task; new projects where one may. */
export function ProjectPicker({ projectId, taskId, onPick, refusal, needsTask, ...rest }: Props) {
  const t = useTexts(pickers);
  const name = useProjectName(projectId, taskId);
  return (
    <Picker
      {...rest}
      width={340}
      isEmpty={!projectId}
      label={name ? `${t.project}: ${name}` : t.project}
      face={<ProjectFace projectId={projectId} taskId={taskId} />}
      refusal={refusal}
      preload={load}
    >
      {(close) => (
        <ProjectPanel
          projectId={projectId}
          taskId={taskId}
          needsTask={needsTask}
          onPick={(picked) => {
            close();
            if (picked.projectId !== projectId || picked.taskId !== taskId) onPick(picked);
          }}
        />
      )}
    </Picker>
  );
}

/** "Website: Design · Client" of ids, as the picker shows it; "" without a project. */
export function useProjectName(projectId: string | null, taskId: string | null): string {
  const project = byId(useProjects().data).get(projectId ?? "");
  const task = project?.tasks.find(({ id }) => id === taskId);
  const name = [project?.name, task?.name].filter(Boolean).join(": ");
  return [name, project?.clientName].filter(Boolean).join(" · ");
}

/** Dot, project, task and client in one line; names too long are cut. */
export function ProjectFace({ projectId, taskId }: Picked) {
  const t = useTexts(pickers);
  const projects = useProjects().data;
  const project = byId(projects).get(projectId ?? "");
  const task = project?.tasks.find(({ id }) => id === taskId);
  if (!projectId)
    return (
      <>
        <IconCirclePlus size={16} stroke={1.6} aria-hidden style={{ flex: "none" }} />
        <span>{t.addProject}</span>
      </>
    );
  if (!project) return <span className="muted clip">{projects ? t.gone : "\u00a0"}</span>;
  return (
    <>
      <ProjectDot color={project.color} />
      <span className="clip" dir="auto">
        {project.name}
        {task && <span className={classes.task}>: {task.name}</span>}
        {project.clientName && <span className="muted"> · {project.clientName}</span>}
      </span>
    </>
  );
}
