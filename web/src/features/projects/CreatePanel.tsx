import { Button, Checkbox, Group, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useSession } from "@/api/session";
import { ClientSelect } from "@/catalog/ClientSelect";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { projects as words } from "@/texts/projects";
import { ColorChoice } from "@/ui/ColorPicker";
import { FailureNotice } from "@/ui/FailureNotice";
import { SidePanel } from "@/ui/SidePanel";
import type { Project } from "./filters";
import { useProjectWrites } from "./writes";

interface Draft {
  name: string;
  clientId: string | null; // null: not chosen, so a template's stays
  color: string | null;
  isPublic: boolean;
  billable: boolean;
  template: string | null;
}

export function CreatePanel({ templates, close }: { templates: Project[]; close: () => void }) {
  const t = useTexts(words);
  const { settings, features } = useSession().workspace;
  const first: Draft = {
    name: "", clientId: null, color: null, template: null,
    isPublic: settings.isProjectPublicByDefault || !features.includes("PRIVATE_PROJECT_ACCESS"),
    billable: settings.defaultBillableProjects,
  }; // prettier-ignore
  const [draft, setDraft] = useState(first);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const creating = useRef<Promise<string> | null>(null); // the client that is on its way
  const writes = useProjectWrites();
  const navigate = useNavigate();
  const set = (patch: Partial<Draft>) => setDraft((old) => ({ ...old, ...patch })); // a new client comes later than the next letters
  const dirty = JSON.stringify(draft) !== JSON.stringify(first);

  function chooseClient(clientId: string) {
    creating.current = null;
    set({ clientId });
  }

  async function send() {
    setBusy(true);
    setError(null);
    const { name, color, isPublic, billable, template } = draft;
    const clientId = creating.current ? await creating.current.catch(() => undefined) : draft.clientId;
    if (clientId === undefined) return setBusy(false); // the new client was refused, which was said
    const shared = { name, isPublic, ...(clientId !== null && { clientId }), ...(color && { color }) };
    try {
      const made = template ? await writes.fromTemplate({ ...shared, templateProjectId: template }) : await writes.create({ ...shared, billable });
      close();
      void navigate({ to: "/projects/$projectId", params: { projectId: made.id } });
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  }

  return (
    <SidePanel opened title={t.create} onClose={close} dirty={dirty} foot={<Foot busy={busy} ready={draft.name.trim() !== ""} close={close} />}>
      <Stack component="form" id="new-project" gap="md" onSubmit={(event) => (event.preventDefault(), void send())}>
        <TextInput label={t.name} dir="auto" data-autofocus required withAsterisk={false} value={draft.name} onChange={(event) => set({ name: event.currentTarget.value })} maxLength={250} />
        <ClientSelect value={draft.clientId ?? ""} onCreating={(made) => (creating.current = made)} onChange={chooseClient} />
        {features.includes("PROJECT_TEMPLATES") && templates.length > 0 && (
          <Select
            label={t.fromTemplate}
            description={t.templateHint}
            placeholder={t.noTemplate}
            clearable
            clearButtonProps={{ "aria-label": t.noTemplate }}
            data={templates.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.template}
            onChange={(template) => set({ template })}
          />
        )}
        <ColorChoice value={draft.color ?? ""} onChange={(color) => set({ color })} />
        <Radio.Group label={t.access} value={draft.isPublic ? "public" : "private"} onChange={(value) => set({ isPublic: value === "public" })}>
          <Stack gap="xs" mt={6}>
            <Radio value="public" label={t.public} description={t.publicHint} />
            <Radio value="private" label={t.private} description={t.privateHint} disabled={!features.includes("PRIVATE_PROJECT_ACCESS")} />
          </Stack>
        </Radio.Group>
        {!draft.template && <Checkbox label={t.billableDefault} checked={draft.billable} onChange={(event) => set({ billable: event.currentTarget.checked })} />}
        {error !== null && <FailureNotice error={error} />}
      </Stack>
    </SidePanel>
  );
}

function Foot({ busy, ready, close }: { busy: boolean; ready: boolean; close: () => void }) {
  const t = useTexts(common);
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={close}>
        {t.cancel}
      </Button>
      <Button type="submit" form="new-project" loading={busy} disabled={!ready}>
        {t.create}
      </Button>
    </Group>
  );
}
