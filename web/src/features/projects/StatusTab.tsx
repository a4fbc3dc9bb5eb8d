import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useBarred, useCan } from "@/api/can";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import { wireSeconds } from "@/lib/durations";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { Duration } from "@/ui/Duration";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { MoneyText } from "@/ui/MoneyText";
import { useUnderway } from "@/ui/useUnderway";
import { goalOf } from "./estimate";
import type { Project } from "./filters";
import { EVER, reportBody, startOf, summary, useProgress } from "./progress";
import { ProgressLine, useAmounts } from "./ProgressLine";
import table from "@/ui/table.module.css";
import classes from "./Project.module.css";

const Forecast = lazy(() => import("./Forecast"));

type Report = Awaited<ReturnType<typeof summary>>;
type Group = Report["groupOne"][number];

/** The reports a status is made of: by task and by member of all time, by day of what the estimate counts. */
function useStatus(project: Project, amounts: boolean) {
  const { workspace } = useSession();
  const goal = goalOf(project);
  const since = startOf(goal, workspace.timeZone);
  return useQuery({
    queryKey: keys.projectStatus(workspace.id, project.id, { since, amounts, billableOnly: goal?.billableOnly }),
    queryFn: async () => {
      const shown = { amountShown: amounts ? ("EARNED" as const) : ("HIDE_AMOUNT" as const) };
      const of = (start: string, group: "TASK" | "USER" | "DATE", more = {}) =>
        summary(workspace.id, { ...reportBody([project.id], workspace.timeZone, start), ...shown, ...more, summaryFilter: { groups: [group] } });
      const [tasks, members, days] = await Promise.all([
        of(EVER.start, "TASK"),
        of(EVER.start, "USER"),
        of(since, "DATE", goal?.billableOnly ? { billable: true } : {}),
      ]);
      return { tasks, members, days };
    },
  });
}

export default function StatusTab({ project }: { project: Project }) {
  const t = useTexts(words);
  const bars = useBarred(project.id);
  const amounts = bars("SEE_RATES") === null;
  const seesAll = bars("SEE_TIME") === null;
  const { data, error, isPending, refetch } = useStatus(project, amounts);
  const late = useUnderway(isPending);
  const reason = useCan()("SEE_TIME").reason;
  if (error) return <FailureNotice error={error} retry={() => void refetch()} />;
  if (!data) return <div aria-busy>{late && <Skeleton height={220} />}</div>;
  const totals = data.tasks.totals[0];
  if (!totals) return <Empty text={t.nothingTracked} />;
  return (
    <>
      {!seesAll && (
        <Text size="sm" c="dimmed" mb="md">
          {t.ownTimeOnly} {reason}
        </Text>
      )}
      <Figures project={project} totals={totals} amounts={amounts} />
      {seesAll && (
        <Suspense fallback={<Skeleton height={260} mb="lg" />}>
          <Forecast project={project} days={data.days.groupOne} />
        </Suspense>
      )}
      <div className={classes.pair}>
        <Groups title={t.byTask} project={project} groups={data.tasks.groupOne} amounts={amounts} total={totals.totalTime} />
        <Groups title={t.byMember} project={project} groups={data.members.groupOne} amounts={amounts} total={totals.totalTime} />
      </div>
    </>
  );
}

function Figures({ project, totals, amounts }: { project: Project; totals: NonNullable<Report["totals"][number]>; amounts: boolean }) {
  const t = useTexts(words);
  const text = useAmounts(project.currency.code);
  const { goal, spent } = useProgress([project])(project);
  const over = goal && spent !== null && spent > goal.estimate;
  return (
    <dl className={classes.figures}>
      <Figure name={t.sumTracked}>
        <Duration seconds={totals.totalTime} />
      </Figure>
      <Figure name={t.sumBillable}>
        <Duration seconds={totals.totalBillableTime} />
      </Figure>
      <Figure name={t.sumNonBillable}>
        <Duration seconds={totals.totalTime - totals.totalBillableTime} />
      </Figure>
      {goal && spent !== null && (
        <Figure name={over ? t.sumOver : t.sumRemaining}>
          <span className={`num ${over ? classes.over : ""}`}>{text(goal.kind, Math.abs(goal.estimate - spent))}</span>
        </Figure>
      )}
      {amounts && (
        <Figure name={t.sumAmount}>
          {totals.totalAmountByCurrency.map((money) => (
            <MoneyText key={money.currency} {...money} />
          ))}
        </Figure>
      )}
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface GroupsProps {
  title: string;
  project: Project;
  groups: Group[];
  amounts: boolean;
  total: number;
}

/** What was tracked, by task or by member, the most first; tasks with an estimate show how much of it is spent. */
function Groups({ title, project, groups, amounts, total }: GroupsProps) {
  const t = useTexts(words);
  const estimates = new Map(project.tasks.map(({ id, estimate }) => [id, wireSeconds(estimate)]));
  const sorted = [...groups].sort((a, b) => b.duration - a.duration);
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t.person}</th>
            <th data-number style={{ width: 96 }}>
              {t.sumTracked}
            </th>
            <th data-number style={{ width: 56 }}>
              %
            </th>
            {amounts && (
              <th data-number style={{ width: 120 }}>
                {t.sumAmount}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ _id, name, duration, amount }) => {
            const estimate = estimates.get(String(_id)) ?? 0;
            const goal = { kind: "time" as const, estimate, byTasks: false, billableOnly: false, reset: null };
            return (
              <tr key={String(_id)}>
                <td className="clip" dir="auto" title={name}>
                  {_id === "" ? t.noTask : name}
                  {estimate > 0 && (
                    <span className="unit">
                      {" "}
                      <ProgressLine bare progress={{ tracked: duration, goal, spent: duration }} currency={project.currency.code} />
                    </span>
                  )}
                </td>
                <td data-number>
                  <Duration seconds={duration} />
                </td>
                <td data-number className="muted">
                  {Math.round((duration * 100) / Math.max(total, 1))}
                </td>
                {amounts && <td data-number>{amount != null && <MoneyText amount={amount} currency={project.currency.code} />}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
