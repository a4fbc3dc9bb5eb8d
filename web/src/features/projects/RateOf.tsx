import { Group, Stack, Text } from "@mantine/core";
import { useBarred } from "@/api/can";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { RateEditor } from "@/ui/RateEditor";
import type { NewRate } from "@/ui/RateForm";
import type { Project } from "./filters";

export type RateKind = "hourly-rate" | "cost-rate";
type Money = { amount: number; currency: string } | null;

interface Props {
  project: Project;
  hourly: Money;
  cost: Money;
  name: string;
  of: "TASK" | "PROJECT" | "MEMBER";
  save: (kind: RateKind, rate: NewRate) => Promise<number>;
}

/** Which rates there are for the viewer to see in this project, and why each may not be changed. */
export function useRates(project: Project, of: Props["of"]) {
  const { features } = useSession().workspace;
  const bars = useBarred(project.id);
  const edit = bars("EDIT_PROJECT_RATES");
  const feature = of === "TASK" ? "TASK_RATES" : "BILLABLE_HOURS";
  return {
    hourly: { seen: bars("SEE_RATES") === null && features.includes(feature), barred: edit },
    cost: { seen: bars("SEE_COSTS") === null && features.includes("LABOR_COST"), barred: edit },
  };
}

/** The hourly and the cost rate of one thing, one under the other; nothing for those who see none. */
export function RateOf({ project, hourly, cost, name, of, save }: Props) {
  const t = useTexts(words);
  const rates = useRates(project, of);
  const currency = project.currency.code;
  if (!rates.hourly.seen && !rates.cost.seen) return null;
  return (
    <Stack gap="xs">
      {rates.hourly.seen && (
        <Group justify="space-between">
          <Text size="sm">{t.hourlyRate}</Text>
          <RateEditor label={t.rateOf(name)} rate={hourly} currency={currency} forbidden={rates.hourly.barred} save={(rate) => save("hourly-rate", rate)} />
        </Group>
      )}
      {rates.cost.seen && (
        <Group justify="space-between">
          <Text size="sm">{t.costRate}</Text>
          <RateEditor label={t.costOf(name)} rate={cost} currency={currency} forbidden={rates.cost.barred} save={(rate) => save("cost-rate", rate)} />
        </Group>
      )}
    </Stack>
  );
}
