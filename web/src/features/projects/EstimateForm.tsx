import { Button, Checkbox, Group, Radio, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useBarred } from "@/api/can";
import type { Shape } from "@/api/client";
import { useSession } from "@/api/session";
import { wireDuration, wireSeconds } from "@/lib/durations";
import { useTexts } from "@/texts";
import { projectSettings } from "@/texts/projectSettings";
import { FailureNotice } from "@/ui/FailureNotice";
import { DurationInput, MoneyInput } from "@/ui/inputs";
import type { Reset } from "./estimate";
import type { Project } from "./filters";
import { ResetFields } from "./ResetFields";
import { useProjectWrites } from "./writes";
import classes from "./Project.module.css";

export interface EstimateDraft {
  kind: "none" | "time" | "budget";
  byTasks: boolean;
  seconds: number;
  money: number;
  nonBillable: boolean;
  reset: Reset | null;
}

function draftOf({ timeEstimate, budgetEstimate, estimateReset }: Project): EstimateDraft {
  const kind = timeEstimate.active ? "time" : budgetEstimate?.active ? "budget" : "none";
  const type = kind === "budget" ? budgetEstimate?.type : timeEstimate.type;
  return {
    kind,
    byTasks: kind !== "none" && type === "AUTO",
    seconds: wireSeconds(timeEstimate.estimate),
    money: budgetEstimate?.estimate ?? 0,
    nonBillable: timeEstimate.includeNonBillable,
    reset: kind === "none" ? null : estimateReset,
  };
}

function bodyOf({ kind, byTasks, seconds, money, nonBillable, reset }: EstimateDraft): Shape<"EstimatesIn"> {
  const type = byTasks ? ("AUTO" as const) : ("MANUAL" as const);
  const resetOption = reset?.interval ?? null;
  if (kind === "none") return { timeEstimate: { active: false, includeNonBillable: nonBillable }, budgetEstimate: null, estimateReset: null };
  if (kind === "time") {
    const timeEstimate = { active: true, type, resetOption, estimate: wireDuration(seconds), includeNonBillable: nonBillable };
    return { timeEstimate, estimateReset: reset };
  }
  return { budgetEstimate: { active: true, type, resetOption, estimate: money, includeExpenses: false }, estimateReset: reset };
}

/** Hours, money or nothing; by hand or by tasks; and when it counts anew. */
export function EstimateForm({ project, barred }: { project: Project; barred: string | null }) {
  const t = useTexts(projectSettings);
  const { features } = useSession().workspace;
  const seesRates = useBarred(project.id)("SEE_RATES") === null;
  const writes = useProjectWrites();
  const [draft, setDraft] = useState<EstimateDraft | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const now = draft ?? draftOf(project);
  const set = (patch: Partial<EstimateDraft>) => setDraft({ ...now, ...patch });
  const disabled = barred !== null;
  const budgets = seesRates && features.includes("PROJECT_BUDGET");

  async function save() {
    setBusy(true);
    setError(null);
    try {
      await writes.setEstimates(project.id, bodyOf(now));
      await writes.fresh();
      setDraft(null);
      notifications.show({ message: t.saved });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => (event.preventDefault(), void save())}>
      {barred && (
        <Text size="sm" c="dimmed">
          {barred}
        </Text>
      )}
      <Radio.Group label={t.kind} value={now.kind} onChange={(kind) => set({ kind: kind as EstimateDraft["kind"] })}>
        <Group mt={6}>
          <Radio value="none" label={t.none} disabled={disabled} />
          <Radio value="time" label={t.time} disabled={disabled} />
          <Radio value="budget" label={t.budget} disabled={disabled || !budgets} />
        </Group>
      </Radio.Group>
      {now.kind !== "none" && <Source project={project} now={now} set={set} disabled={disabled} />}
      {now.kind !== "none" && <ResetFields reset={now.reset} onChange={(reset) => set({ reset })} disabled={disabled || !features.includes("RECURRING_ESTIMATES")} />}
      {error !== null && <FailureNotice error={error} />}
      {!disabled && (
        <Group>
          <Button type="submit" loading={busy} disabled={!draft}>
            {t.save}
          </Button>
        </Group>
      )}
    </form>
  );
}

interface SourceProps {
  project: Project;
  now: EstimateDraft;
  set: (patch: Partial<EstimateDraft>) => void;
  disabled: boolean;
}

function Source({ project, now, set, disabled }: SourceProps) {
  const t = useTexts(projectSettings);
  const exclude = useSession().workspace.features.includes("EXCLUDE_NON_BILLABLE_FROM_ESTIMATE");
  return (
    <>
      <Radio.Group label={t.type} value={now.byTasks ? "tasks" : "manual"} onChange={(value) => set({ byTasks: value === "tasks" })}>
        <Group mt={6}>
          <Radio value="manual" label={t.manual} disabled={disabled} />
          <Radio value="tasks" label={t.byTasks} disabled={disabled} />
        </Group>
      </Radio.Group>
      {now.kind === "time" ? (
        <>
          {!now.byTasks && <DurationInput label={t.hours} maw={160} value={now.seconds || null} disabled={disabled} onCommit={(seconds) => set({ seconds })} />}
          <Checkbox label={t.nonBillable} description={exclude ? undefined : t.plan} checked={now.nonBillable} disabled={disabled || !exclude} onChange={(event) => set({ nonBillable: event.currentTarget.checked })} />
        </>
      ) : (
        <>
          {!now.byTasks && <MoneyInput label={t.money} maw={200} currency={project.currency.code} value={now.money || null} disabled={disabled} onCommit={(money) => set({ money })} />}
          <Text size="xs" c="dimmed">
            {t.budgetHint}
          </Text>
        </>
      )}
    </>
  );
}
