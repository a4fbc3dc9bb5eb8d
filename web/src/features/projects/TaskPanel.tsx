import { Button, Checkbox, Group, Stack, Text, TextInput, Tooltip } from "@mantine/core";
import { useState } from "react";
import { useBarred } from "@/api/can";
import type { Shape } from "@/api/client";
import { useSession } from "@/api/session";
import { wireDuration, wireSeconds } from "@/lib/durations";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { FailureNotice } from "@/ui/FailureNotice";
import { DurationInput, MoneyInput } from "@/ui/inputs";
import { PeopleSelect } from "@/ui/PeopleSelect";
import { removeLater } from "@/ui/removeLater";
import { SidePanel } from "@/ui/SidePanel";
import type { Project } from "./filters";
import type { People } from "./people";
import { RateOf } from "./RateOf";
import { useProjectWrites } from "./writes";

export type Task = Shape<"HydratedTaskOut">;

interface Props {
  project: Project;
  task: Task;
  people: People;
  close: () => void;
}

const draftOf = ({ name, status, billable, estimate, budgetEstimate, assigneeIds, userGroupIds }: Task) => ({
  name,
  billable,
  budget: budgetEstimate,
  done: status === "DONE",
  estimate: wireSeconds(estimate),
  people: { users: assigneeIds, groups: userGroupIds },
});

/** Everything about a task. */
export function TaskPanel({ project, task, people, close }: Props) {
  const t = useTexts(words);
  const { features } = useSession().workspace;
  const bars = useBarred(project.id);
  const barred = bars("EDIT_TASKS");
  const writes = useProjectWrites();
  const [draft, setDraft] = useState<ReturnType<typeof draftOf> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const now = draft ?? draftOf(task);
  const set = (patch: Partial<typeof now>) => setDraft({ ...now, ...patch });
  const disabled = barred !== null;

  async function save() {
    setBusy(true);
    setError(null);
    const { name, billable, done, estimate, budget, people: assigned } = now;
    const status = done ? ("DONE" as const) : ("ACTIVE" as const);
    const sums = { estimate: wireDuration(estimate), ...(budget !== task.budgetEstimate && { budgetEstimate: budget }) };
    try {
      await writes.changeTask(task, { name, billable, status, ...sums, assigneeIds: assigned.users, userGroupIds: assigned.groups });
      close();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  }

  const foot = <Foot task={task} barred={barred} busy={busy} ready={draft !== null && now.name.trim() !== ""} close={close} />;
  return (
    <SidePanel opened title={task.name} onClose={close} dirty={draft !== null && !busy} foot={foot}>
      <Stack component="form" id="task" gap="md" onSubmit={(event) => (event.preventDefault(), void save())}>
        {barred && <Text size="sm">{barred}</Text>}
        <TextInput label={t.task} dir="auto" data-autofocus maxLength={1000} value={now.name} disabled={disabled} onChange={(event) => set({ name: event.currentTarget.value })} />
        <Checkbox label={t.done} checked={now.done} disabled={disabled} onChange={(event) => set({ done: event.currentTarget.checked })} />
        <PeopleSelect label={t.people} description={t.peopleHint} placeholder={t.anyone} users={people.users} groups={people.groups} groupLabel={t.group} disabled={disabled} value={now.people} onChange={(value) => set({ people: value })} />
        <Group grow align="flex-start">
          <DurationInput label={t.estimate} value={now.estimate || null} placeholder="0" disabled={disabled || !features.includes("PROJECT_ESTIMATE")} onCommit={(estimate) => set({ estimate })} />
          {bars("SEE_RATES") === null && (
            <MoneyInput label={t.budget} currency={project.currency.code} value={now.budget || null} placeholder="0" disabled={disabled || !features.includes("PROJECT_BUDGET")} onCommit={(budget) => set({ budget })} />
          )}
        </Group>
        <Checkbox label={t.billable} checked={now.billable} disabled={disabled} onChange={(event) => set({ billable: event.currentTarget.checked })} />
        {error !== null && <FailureNotice error={error} />}
      </Stack>
      <RateOf project={project} hourly={task.hourlyRate} cost={task.costRate} name={task.name} of="TASK" save={(kind, rate) => writes.setTaskRate(task, kind, rate)} />
    </SidePanel>
  );
}

interface FootProps {
  task: Task;
  barred: string | null;
  busy: boolean;
  ready: boolean;
  close: () => void;
}

function Foot({ task, barred, busy, ready, close }: FootProps) {
  const t = useTexts(words);
  const writes = useProjectWrites();
  const deletable = barred === null && task.status === "DONE";
  return (
    <Group justify="space-between">
      <Tooltip label={barred ?? t.deleteTaskHint} disabled={deletable}>
        <Button
          variant="subtle"
          color="red"
          data-disabled={!deletable || undefined}
          aria-disabled={!deletable}
          onClick={() => {
            if (!deletable) return;
            close();
            removeLater(task.id, t.deletedTask(task.name), () => writes.removeTask(task));
          }}
        >
          {t.deleteTask}
        </Button>
      </Tooltip>
      <Button type="submit" form="task" loading={busy} disabled={!ready || barred !== null}>
        {t.saveTask}
      </Button>
    </Group>
  );
}
