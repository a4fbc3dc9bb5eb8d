import { Menu, UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { projects } from "@/texts/projects";
import { showFailure } from "@/ui/FailureNotice";
import { useProjectActions } from "./actions";
import type { Project } from "./filters";
import { useProjectWrites } from "./writes";
import classes from "./Projects.module.css";

interface Props {
  project: Project;
  barred: string | null;
  close: () => void;
}

/** The actions of one row; made only when it is opened, so that 400 rows stay light. */
export function RowMenu({ project, barred, close }: Props) {
  const t = useTexts(projects);
  const { setTemplate } = useProjectWrites();
  const { archive, remove } = useProjectActions();
  const templates = useSession().workspace.features.includes("PROJECT_TEMPLATES");
  const disabled = barred !== null;
  return (
    <Menu opened onClose={close} position="bottom-end" width={220} withinPortal returnFocus>
      <Menu.Target>
        <UnstyledButton className={classes.icon} aria-label={t.menu(project.name)}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/projects/${project.id}`}>
          {t.open}
        </Menu.Item>
        <Menu.Item disabled={disabled} title={barred ?? undefined} onClick={() => void archive(project, !project.archived)}>
          {project.archived ? t.restore : t.archive}
        </Menu.Item>
        {templates && (
          <Menu.Item disabled={disabled} title={barred ?? undefined} onClick={() => void setTemplate(project.id, !project.template).catch(showFailure)}>
            {project.template ? t.noTemplateAnyMore : t.makeTemplate}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          color="red"
          disabled={disabled || !project.archived}
          title={barred ?? (project.archived ? undefined : t.deleteHint)}
          onClick={() => remove(project)}
        >
          {t.delete}
          {!project.archived && <div className="unit">{t.deleteHint}</div>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
