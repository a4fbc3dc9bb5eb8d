import { Text } from "@mantine/core";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { RateEditor } from "@/ui/RateEditor";
import type { NewRate } from "@/ui/RateForm";
import type { Project } from "./filters";
import { usePeople } from "./people";
import { useRates, type RateKind } from "./RateOf";
import { useProjectWrites } from "./writes";
import table from "@/ui/table.module.css";
import classes from "./Project.module.css";

type Money = { amount: number; currency: string } | null;

interface Line {
  id: string;
  name: string;
  hourly: Money;
  cost: Money;
  save: (kind: RateKind, rate: NewRate) => Promise<number>;
}

/** The rates of the project, its tasks and its members, each with "from when". */
export default function RatesTab({ project }: { project: Project }) {
  const t = useTexts(words);
  const writes = useProjectWrites();
  const people = usePeople();
  const rates = useRates(project, "PROJECT");
  if (!rates.hourly.seen && !rates.cost.seen) return <Text c="dimmed">{t.ratesHidden}</Text>;
  const own: Line = {
    id: project.id,
    name: project.name,
    hourly: project.hourlyRate?.amount ? project.hourlyRate : null, // 0: none of its own
    cost: project.costRate,
    save: (kind, rate) => writes.setRate(project, kind === "hourly-rate" ? "hourlyRate" : "costRate", rate),
  };
  const tasks = project.tasks.map((task) => ({ id: task.id, name: task.name, hourly: task.hourlyRate, cost: task.costRate, save: (kind: RateKind, rate: NewRate) => writes.setTaskRate(task, kind, rate) }));
  const members = project.memberships
    .filter(({ membershipType }) => membershipType !== "USERGROUP")
    .map(({ userId, hourlyRate, costRate }) => ({ id: userId, name: people.nameOf(userId), hourly: hourlyRate, cost: costRate, save: (kind: RateKind, rate: NewRate) => writes.setMemberRate(project.id, userId, kind, rate) }));
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t.ratesHint}
      </Text>
      <Lines project={project} title={t.projectRate} of="PROJECT" lines={[own]} />
      <Lines project={project} title={t.taskRates} of="TASK" lines={tasks} />
      <Lines project={project} title={t.memberRates} of="MEMBER" lines={members} />
    </>
  );
}

function Lines({ project, title, of, lines }: { project: Project; title: string; of: "PROJECT" | "TASK" | "MEMBER"; lines: Line[] }) {
  const t = useTexts(words);
  const rates = useRates(project, of);
  if (lines.length === 0 || (!rates.hourly.seen && !rates.cost.seen)) return null;
  const sorted = [...lines].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const columns = [
    { kind: "hourly-rate" as const, label: t.hourlyRate, of: t.rateOf, rate: (line: Line) => line.hourly, ...rates.hourly },
    { kind: "cost-rate" as const, label: t.costRate, of: t.costOf, rate: (line: Line) => line.cost, ...rates.cost },
  ].filter(({ seen }) => seen);
  return (
    <section className={classes.section} style={{ maxWidth: 760 }}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{title}</th>
            {columns.map(({ kind, label }) => (
              <th key={kind} data-number style={{ width: "28%" }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((line) => (
            <tr key={line.id}>
              <td className="clip" dir="auto">
                {line.name}
              </td>
              {columns.map(({ kind, of: label, rate, barred }) => (
                <td key={kind} data-number>
                  <RateEditor label={label(line.name)} rate={rate(line)} currency={project.currency.code} forbidden={barred} save={(given) => line.save(kind, given)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
