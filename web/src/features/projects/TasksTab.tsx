import { SegmentedControl, Tooltip, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useBarred } from "@/api/can";
import type { Shape } from "@/api/client";
import { useSession } from "@/api/session";
import { wireDuration, wireSeconds } from "@/lib/durations";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { AddLine } from "@/ui/AddLine";
import { Duration } from "@/ui/Duration";
import { Empty } from "@/ui/Empty";
import { showFailure } from "@/ui/FailureNotice";
import { DurationInput } from "@/ui/inputs";
import { MoneyText } from "@/ui/MoneyText";
import { useHidden } from "@/ui/removeLater";
import { rowKeys } from "@/ui/rowKeys";
import type { Project } from "./filters";
import { usePeople, type People } from "./people";
import { ProgressLine } from "./ProgressLine";
import { TaskPanel, type Task } from "./TaskPanel";
import { useProjectWrites } from "./writes";
import table from "@/ui/table.module.css";
import classes from "./Tasks.module.css";

type Which = "active" | "done" | "all";
const WHICH = ["active", "done", "all"] as const;

export function TasksTab({ project }: { project: Project }) {
  const t = useTexts(words);
  const barred = useBarred(project.id);
  const writes = useProjectWrites();
  const hidden = useHidden();
  const people = usePeople();
  const [which, setWhich] = useState<Which>("active");
  const [open, setOpen] = useState<string | null>(null);
  const present = project.tasks.filter(({ id }) => !hidden.has(id)).sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  const shown = present.filter(({ status }) => which === "all" || (status === "DONE") === (which === "done"));
  const edited = present.find(({ id }) => id === open);
  return (
    <>
      <div className={table.bar}>
        <AddLine label={t.addTask} hint={t.addHint} forbidden={barred("CREATE_TASKS")} onAdd={(name) => writes.addTask(project.id, { name })} />
        <SegmentedControl size="xs" aria-label={t.filter} value={which} onChange={(value) => setWhich(value as Which)} data={WHICH.map((value) => ({ value, label: t[value] }))} />
      </div>
      {present.length === 0 && <Empty text={t.noTasks} />}
      {present.length > 0 && shown.length === 0 && <Empty text={t.noneFound} />}
      {shown.length > 0 && <TaskTable project={project} tasks={shown} people={people} barred={barred("EDIT_TASKS")} open={setOpen} />}
      {edited && <TaskPanel key={edited.id} project={project} task={edited} people={people} close={() => setOpen(null)} />}
    </>
  );
}

interface TableProps {
  project: Project;
  tasks: Task[];
  people: People;
  barred: string | null;
  open: (id: string) => void;
}

function TaskTable({ tasks, ...rest }: TableProps) {
  const t = useTexts(words);
  const rated = useSession().workspace.features.includes("TASK_RATES");
  return (
    <table className={table.table} ref={rowKeys}>
      <thead>
        <tr>
          <th>{t.task}</th>
          <th className={`${table.wide} ${classes.people}`}>{t.assignees}</th>
          <th data-number className={classes.tracked}>
            {t.trackedColumn}
          </th>
          <th data-number className={`${table.wide} ${classes.tracked}`}>
            {t.estimate}
          </th>
          <th className={`${table.wide} ${classes.goal}`}>{t.ofEstimate}</th>
          {rated && (
            <th data-number className={`${table.wide} ${classes.rate}`}>
              {t.hourlyRate}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <Row key={task.id} task={task} rated={rated} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ task, project, people, barred, open, rated }: Omit<TableProps, "tasks"> & { task: Task; rated: boolean }) {
  const t = useTexts(words);
  const writes = useProjectWrites();
  const { id, name, status, assigneeIds, userGroupIds, hourlyRate, billable } = task;
  const done = status === "DONE";
  const change = (body: Shape<"TaskIn">) => void writes.changeTask(task, body).catch(showFailure);
  const tracked = wireSeconds(task.duration);
  const estimate = wireSeconds(task.estimate);
  const names = [...userGroupIds, ...assigneeIds].map(people.nameOf).join(", ");
  const goal = estimate ? { kind: "time" as const, estimate, byTasks: false, billableOnly: false, reset: null } : null;
  return (
    <tr data-faint={done || undefined}>
      <td>
        <span className={table.line}>
          <input type="checkbox" className={classes.check} checked={done} disabled={barred !== null} title={barred ?? undefined} aria-label={t.markDone(name)} onChange={() => change({ status: done ? "ACTIVE" : "DONE" })} />
          <Tooltip label={barred} disabled={!barred}>
            <UnstyledButton className={`${table.main} clip`} data-row dir="auto" title={name} aria-haspopup="dialog" onClick={() => open(id)}>
              {name}
            </UnstyledButton>
          </Tooltip>
          {billable !== project.billable && <span className="unit">{billable ? t.billable : t.sumNonBillable}</span>}
        </span>
        <span className={`${table.under} clip`}>{names || t.anyone}</span>
      </td>
      <td className={`${table.wide} clip muted`} title={names}>
        {names || t.anyone}
      </td>
      <td data-number>
        <Duration seconds={tracked} />
        <span className={table.under}>
          <ProgressLine bare progress={{ tracked, goal, spent: tracked }} currency={project.currency.code} />
        </span>
      </td>
      <td data-number className={table.wide}>
        <DurationInput variant="unstyled" size="xs" placeholder="0" className={classes.estimate} aria-label={t.estimateOf(name)} value={estimate || null} readOnly={barred !== null} onCommit={(seconds) => change({ estimate: wireDuration(seconds) })} />
      </td>
      <td className={table.wide}>
        <ProgressLine progress={{ tracked, goal, spent: tracked }} currency={project.currency.code} />
      </td>
      {rated && (
        <td data-number className={table.wide}>
          {hourlyRate && <MoneyText {...hourlyRate} />}
        </td>
      )}
    </tr>
  );
}
