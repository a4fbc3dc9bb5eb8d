import { Button, Menu, Popover } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useSession } from "@/api/session";
import { ClientSelect } from "@/catalog/ClientSelect";
import { useTexts } from "@/texts";
import { projects as words } from "@/texts/projects";
import { ColorChoice } from "@/ui/ColorPicker";
import { showFailure } from "@/ui/FailureNotice";
import { offerUndo } from "@/ui/undo";
import type { Project } from "./filters";
import { useProjectWrites, type Patch } from "./writes";
import classes from "./Projects.module.css";

interface Props {
  projects: Project[];
  clear: () => void;
}

/** Changes of all selected projects; each can be taken back. */
export function BulkBar({ projects, clear }: Props) {
  const t = useTexts(words);
  const writes = useProjectWrites();
  const templates = useSession().workspace.features.includes("PROJECT_TEMPLATES");
  const [busy, setBusy] = useState(false);
  const archived = projects.every((project) => project.archived);

  async function each(change: (project: Project) => Promise<unknown>, back?: (project: Project) => Promise<unknown>) {
    setBusy(true);
    const done = await inTurn(projects, change);
    setBusy(false);
    if (!done.length) return;
    const message = t.changed(done.length);
    if (back) offerUndo(message, async () => void (await inTurn(done, back)));
    else notifications.show({ message });
  }

  const patch = (values: Patch) => each((project) => writes.change(project, values), (project) => writes.change({ ...project, ...values }, before(project, values))); // prettier-ignore

  return (
    <div className={classes.bulk} role="toolbar" aria-label={t.selected(projects.length)}>
      <strong className="num">{t.selected(projects.length)}</strong>
      <Choices name={t.billable} busy={busy} items={[[t.billable, () => patch({ billable: true })], [t.notBillable, () => patch({ billable: false })]]} />
      <Choices name={t.access} busy={busy} items={[[t.public, () => patch({ public: true })], [t.private, () => patch({ public: false })]]} />
      <Panel name={t.client} busy={busy}>
        <ClientSelect value="" onChange={(clientId, clientName) => void patch({ clientId, clientName })} comboboxProps={{ withinPortal: false }} data-autofocus />
        <Button variant="subtle" size="xs" mt="sm" onClick={() => void patch({ clientId: "", clientName: "" })}>
          {t.noClient}
        </Button>
      </Panel>
      <Panel name={t.color} busy={busy}>
        <ColorChoice value="" onChange={(color) => void patch({ color })} />
      </Panel>
      {templates && (
        <Choices
          name={t.template}
          busy={busy}
          items={[
            [t.makeTemplate, () => each(({ id }) => writes.setTemplate(id, true), ({ id, template }) => writes.setTemplate(id, template))],
            [t.noTemplateAnyMore, () => each(({ id }) => writes.setTemplate(id, false), ({ id, template }) => writes.setTemplate(id, template))],
          ]} // prettier-ignore
        />
      )}
      <Button size="xs" variant="default" loading={busy} onClick={() => void patch({ archived: !archived })}>
        {archived ? t.restoreMany(projects.length) : t.archiveMany(projects.length)}
      </Button>
      <Button size="xs" variant="subtle" ml="auto" leftSection={<IconX size={14} stroke={1.6} aria-hidden />} onClick={clear}>
        {t.unselect}
      </Button>
    </div>
  );
}

/** One after the other, so that a refusal stops nothing else; answers those that changed. */
async function inTurn(projects: Project[], change: (project: Project) => Promise<unknown>): Promise<Project[]> {
  const done: Project[] = [];
  for (const project of projects) {
    try {
      await change(project);
      done.push(project);
    } catch (refusal) {
      showFailure(refusal);
    }
  }
  return done;
}

const before = (project: Project, patch: Patch): Patch =>
  Object.fromEntries(Object.keys(patch).map((name) => [name, project[name as keyof Patch]])) as Patch;

function Choices({ name, busy, items }: { name: string; busy: boolean; items: [string, () => Promise<unknown>][] }) {
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button size="xs" variant="default" disabled={busy}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(([label, act]) => (
          <Menu.Item key={label} onClick={() => void act()}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Panel({ name, busy, children }: { name: string; busy: boolean; children: React.ReactNode }) {
  return (
    <Popover position="top-start" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default" disabled={busy}>
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{children}</Popover.Dropdown>
    </Popover>
  );
}
