import { Button, Checkbox, Group, Text, Tooltip } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useBarred } from "@/api/can";
import { useSession } from "@/api/session";
import { ClientSelect } from "@/catalog/ClientSelect";
import { useTexts } from "@/texts";
import { projectSettings } from "@/texts/projectSettings";
import { showFailure } from "@/ui/FailureNotice";
import { useProjectActions } from "./actions";
import { EstimateForm } from "./EstimateForm";
import { FieldOverrides } from "./FieldOverrides";
import type { Project } from "./filters";
import { useProjectWrites } from "./writes";
import classes from "./Project.module.css";

export default function SettingsTab({ project }: { project: Project }) {
  const t = useTexts(projectSettings);
  const { features } = useSession().workspace;
  const barred = useBarred(project.id)("EDIT_PROJECTS");
  const writes = useProjectWrites();
  const templates = features.includes("PROJECT_TEMPLATES");
  const disabled = barred !== null;
  return (
    <>
      {barred !== null && (
        <Text size="sm" c="dimmed" mb="md">
          {t.readOnly} {barred}
        </Text>
      )}
      <section className={classes.section}>
        <h2>{t.general}</h2>
        <div className={classes.form}>
          <ClientSelect maw={360} disabled={disabled} value={project.clientId} onChange={(clientId, clientName) => void writes.change(project, { clientId, clientName }).catch(showFailure)} />
          <Checkbox label={t.billable} description={t.billableHint} disabled={disabled} checked={project.billable} onChange={(event) => void writes.change(project, { billable: event.currentTarget.checked }).catch(showFailure)} />
          <Checkbox
            label={t.template}
            description={templates ? t.templateHint : t.plan}
            disabled={disabled || !templates}
            checked={project.template}
            onChange={(event) => void writes.setTemplate(project.id, event.currentTarget.checked).catch(showFailure)}
          />
        </div>
      </section>
      <section className={classes.section}>
        <h2>{t.estimate}</h2>
        <EstimateForm project={project} barred={barred ?? (features.includes("PROJECT_ESTIMATE") ? null : t.plan)} />
      </section>
      {features.includes("CUSTOM_FIELDS") && <FieldOverrides projectId={project.id} barred={barred} />}
      {barred === null && <Ending project={project} />}
    </>
  );
}

function Ending({ project }: { project: Project }) {
  const t = useTexts(projectSettings);
  const { archive, remove } = useProjectActions();
  const navigate = useNavigate();
  const { archived } = project;
  return (
    <section className={classes.section}>
      <h2>{t.ending}</h2>
      <Text size="sm" c="dimmed" maw={640}>
        {archived ? t.deleteWhat : t.archiveHint}
      </Text>
      <Group mt="sm">
        <Button variant="default" onClick={() => void archive(project, !archived)}>
          {archived ? t.restore : t.archive}
        </Button>
        <Tooltip label={t.deleteHint} disabled={archived}>
          <Button
            variant="subtle"
            color="red"
            data-disabled={!archived || undefined}
            aria-disabled={!archived}
            onClick={() => {
              if (!archived) return;
              remove(project);
              void navigate({ to: "/projects", search: { status: "archived" } });
            }}
          >
            {t.delete}
          </Button>
        </Tooltip>
      </Group>
      {!archived && (
        <Text size="xs" c="dimmed" mt="xs">
          {t.deleteHint}
        </Text>
      )}
    </section>
  );
}
