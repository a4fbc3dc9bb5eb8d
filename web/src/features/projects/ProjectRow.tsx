import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconCoin, IconDots, IconLock, IconTemplate } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTexts } from "@/texts";
import { projects } from "@/texts/projects";
import { Duration } from "@/ui/Duration";
import { ProjectDot } from "@/ui/ProjectDot";
import { goalOf } from "./estimate";
import type { Project } from "./filters";
import type { Progress } from "./progress";
import { ProgressLine } from "./ProgressLine";
import { RowMenu } from "./RowMenu";
import classes from "./Projects.module.css";

interface Props {
  project: Project;
  tracked: number;
  spent: number | null;
  selected: boolean;
  barred: string | null; // why it may not be edited
  menu: boolean;
  onSelect: (id: string, on: boolean) => void;
  onMenu: (id: string | null) => void;
}

/** One project; drawn anew only when something of its own changes. */
export const ProjectRow = memo(function ProjectRow({ project, tracked, spent, selected, barred, menu, onSelect, onMenu }: Props) {
  const t = useTexts(projects);
  const { id, name, color, archived } = project;
  const progress: Progress = { tracked, spent, goal: goalOf(project) };
  return (
    <tr data-archived={archived || undefined} aria-selected={selected}>
      <td className={`${classes.check} ${classes.wide}`}>
        <input
          type="checkbox"
          checked={selected}
          disabled={barred !== null}
          title={barred ?? undefined}
          aria-label={t.select(name)}
          onChange={(event) => onSelect(id, event.currentTarget.checked)}
        />
      </td>
      <td>
        <span className={classes.line}>
          <ProjectDot color={color} />
          <Link to="/projects/$projectId" params={{ projectId: id }} className={`${classes.name} clip`} dir="auto" data-row title={name}>
            {name}
          </Link>
        </span>
        <span className={`${classes.under} clip`} dir="auto">
          {project.clientName || t.noClient}
        </span>
      </td>
      <td className={`${classes.client} clip`} dir="auto" title={project.clientName}>
        {project.clientName}
      </td>
      <td className={classes.tracked} data-number>
        <Duration seconds={tracked} />
        <span className={classes.under}>
          <ProgressLine progress={progress} currency={project.currency.code} bare />
        </span>
      </td>
      <td className={classes.goal}>
        <ProgressLine progress={progress} currency={project.currency.code} />
      </td>
      <td className={`${classes.flags} ${classes.wide}`}>
        <Flags project={project} />
      </td>
      <td className={classes.menu}>
        {menu ? (
          <RowMenu project={project} barred={barred} close={() => onMenu(null)} />
        ) : (
          <UnstyledButton className={classes.icon} aria-label={t.menu(name)} aria-haspopup="menu" onClick={() => onMenu(id)}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </UnstyledButton>
        )}
      </td>
    </tr>
  );
});

/** Billable, access and state, as words where they are not the usual. */
function Flags({ project }: { project: Project }) {
  const t = useTexts(projects);
  return (
    <span className={classes.line}>
      <span className={classes.coin} title={project.billable ? t.billable : t.notBillable}>
        {project.billable && <IconCoin size={15} stroke={1.6} aria-hidden />}
        <VisuallyHidden>{project.billable ? t.billable : t.notBillable}</VisuallyHidden>
      </span>
      <span className={classes.flag}>
        {!project.public && <IconLock size={14} stroke={1.6} aria-hidden />} {project.public ? t.public : t.private}
      </span>
      {project.template && (
        <span className={classes.flag}>
          <IconTemplate size={14} stroke={1.6} aria-hidden /> {t.template}
        </span>
      )}
      {project.archived && <span className={classes.flag}>{t.archived}</span>}
    </span>
  );
}
