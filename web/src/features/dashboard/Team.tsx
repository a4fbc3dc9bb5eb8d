import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import { useDuration } from "@/figures/Reading";
import type { ReportState } from "@/figures/state";
import { addDays } from "@/lib/dates";
import { useNow } from "@/lib/now";
import { dayBounds, parseInstant, wireInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { dashboard } from "@/texts/dashboard";
import { shell } from "@/texts/shell";
import { FailureNotice } from "@/ui/FailureNotice";
import { Moment } from "@/ui/Moment";
import { ProjectDot } from "@/ui/ProjectDot";
import table from "@/ui/table.module.css";
import classes from "./Team.module.css";

type Member = Shape<"MemberActivity">;

/** Each member with what runs now or came last, and the time of the range as a bar. */
export function Team({ state }: { state: ReportState }) {
  const t = useTexts(dashboard);
  const names = useTexts(shell);
  const workspaceId = useSession().workspace.id;
  const { from, to } = state.range;
  const query = { start: wireInstant(dayBounds(from, state.zone)[0]), end: wireInstant(dayBounds(addDays(to, 1), state.zone)[0]) };
  const found = useQuery({
    queryKey: keys.teamActivity(workspaceId, query),
    queryFn: () => ok(api.GET("/workspaces/{workspaceId}/team-activity", { params: { path: { workspaceId }, query } })),
    placeholderData: keepPreviousData,
  });
  if (found.isError) return <FailureNotice error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const longest = Math.max(1, ...found.data.map(({ totalTime }) => totalTime));
  const rows = found.data.toSorted((one, other) => other.totalTime - one.totalTime || one.user.name.localeCompare(other.user.name));
  return (
    <section aria-label={names.team} style={{ marginTop: 24 }}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t.person}</th>
            <th style={{ width: "34%" }}>{t.latest}</th>
            <td className={table.wide} aria-label={t.time} />
            <th data-number style={{ width: 110 }}>
              {t.time}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((member) => (
            <Row key={member.user.id} member={member} longest={longest} byBillable={state.chart === "BILLABILITY"} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ member, longest, byBillable }: { member: Member; longest: number; byBillable: boolean }) {
  const t = useTexts(dashboard);
  const duration = useDuration();
  const { user, entry, totalTime } = member;
  return (
    <tr>
      <td className="clip" dir="auto">
        {user.name}
      </td>
      <td>{entry ? <Entry entry={entry} /> : <span className="muted">{t.nothing}</span>}</td>
      <td className={table.wide}>
        <span className={classes.bar} aria-hidden>
          {parts(member, byBillable).map(({ key, seconds, color }) => (
            <span key={key} style={{ background: color, width: `${(seconds / longest) * 100}%` }} />
          ))}
        </span>
      </td>
      <td data-number>{duration(totalTime)}</td>
    </tr>
  );
}

const MUTED = "var(--hb-muted)";

function parts({ projects, totalTime, billableTime }: Member, byBillable: boolean) {
  if (byBillable)
    return [
      { key: "billable", seconds: billableTime, color: "var(--mantine-primary-color-filled)" },
      { key: "rest", seconds: totalTime - billableTime, color: MUTED },
    ];
  return projects.map(({ project, time }) => ({ key: project?.id ?? "", seconds: time, color: project?.color ?? MUTED }));
}

function Entry({ entry }: { entry: Shape<"ActivityEntry"> }) {
  const { description, project, end } = entry;
  return (
    <span className={table.line}>
      {!end && <Ticking start={entry.start} />}
      {project && <ProjectDot color={project.color} />}
      <span className="clip" dir="auto" title={description}>
        {[description, project?.name].filter(Boolean).join(" · ")}
      </span>
      {end && <span className="unit">{<Moment at={end} />}</span>}
    </span>
  );
}

function Ticking({ start }: { start: string }) {
  const t = useTexts(dashboard);
  const duration = useDuration();
  const seconds = Math.max(0, Math.floor((useNow() - parseInstant(start)) / 1000));
  return (
    <span className={classes.running} title={t.running}>
      <IconPlayerPlayFilled size={12} aria-label={t.running} /> <span className="num">{duration(seconds)}</span>
    </span>
  );
}
