import { ActionIcon, Radio, Stack, Text, Tooltip, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useBarred, useCan } from "@/api/can";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { FailureNotice, showFailure } from "@/ui/FailureNotice";
import { PeopleSelect } from "@/ui/PeopleSelect";
import { RateEditor } from "@/ui/RateEditor";
import { offerUndo } from "@/ui/undo";
import type { Project } from "./filters";
import { usePeople, type People } from "./people";
import { managersOptions } from "./queries";
import { useRates } from "./RateOf";
import { RoleCell } from "./RoleCell";
import { useProjectWrites } from "./writes";
import table from "@/ui/table.module.css";
import classes from "./Project.module.css";

type Membership = Project["memberships"][number];
const NOBODY = { users: [], groups: [] };

/** Who may track on the project, who manages it, and what their hours cost here. */
export default function AccessTab({ project }: { project: Project }) {
  const t = useTexts(words);
  const { features } = useSession().workspace;
  const barred = useBarred(project.id)("EDIT_PROJECTS");
  const writes = useProjectWrites();
  const people = usePeople();
  const [error, setError] = useState<unknown>(null);
  const inside = new Set(project.memberships.map(({ userId }) => userId));
  const outside = <T extends { id: string }>(rows: T[]) => rows.filter(({ id }) => !inside.has(id));

  const add = ({ users, groups }: { users: string[]; groups: string[] }) => {
    setError(null);
    writes.setMembers(project.id, { userIds: users, userGroups: { ids: groups } }).catch(setError);
  };

  return (
    <>
      <section className={classes.section}>
        <Radio.Group label={t.visibility} value={project.public ? "public" : "private"} onChange={(value) => void writes.change(project, { public: value === "public" }).catch(showFailure)}>
          <Stack gap="xs" mt={6}>
            <Radio value="public" label={t.public} description={t.publicHint} disabled={barred !== null} />
            <Radio value="private" label={t.private} description={t.privateHint} disabled={barred !== null || !features.includes("PRIVATE_PROJECT_ACCESS")} />
          </Stack>
        </Radio.Group>
        {barred && (
          <Text size="xs" c="dimmed" mt="xs">
            {barred}
          </Text>
        )}
      </section>
      {barred === null && (
        <PeopleSelect aria-label={t.addPeople} placeholder={t.addPeople} maw={420} mb="sm" size="xs" users={outside(people.users)} groups={outside(people.groups)} groupLabel={t.group} value={NOBODY} onChange={add} />
      )}
      {error !== null && <FailureNotice error={error} />}
      {project.memberships.length === 0 ? <Text c="dimmed">{t.noMembers}</Text> : <Members project={project} people={people} barred={barred} />}
    </>
  );
}

function Members({ project, people, barred }: { project: Project; people: People; barred: string | null }) {
  const t = useTexts(words);
  const { id: workspaceId } = useSession().workspace;
  const admin = useCan()("MANAGE_MEMBERS");
  const rates = useRates(project, "MEMBER");
  const { data: holders } = useQuery({ ...managersOptions(workspaceId), enabled: admin.reach === "ALL" });
  const manages = new Set(holders?.filter(({ roles }) => roles?.some(({ role, entities }) => role === "PROJECT_MANAGER" && entities.some(({ id }) => id === project.id))).map(({ id }) => id));
  const order = (membership: Membership) => (membership.membershipType === "USERGROUP" ? "0" : "1") + people.nameOf(membership.userId);
  const rows = [...project.memberships].sort((a, b) => order(a).localeCompare(order(b)));
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t.person}</th>
            <th style={{ width: 150 }}>{t.role}</th>
            {rates.hourly.seen && (
              <th data-number className={table.wide} style={{ width: 150 }}>
                {t.hourlyRate}
              </th>
            )}
            {rates.cost.seen && (
              <th data-number className={table.wide} style={{ width: 150 }}>
                {t.costRate}
              </th>
            )}
            <th style={{ width: 48 }}>
              <VisuallyHidden>{t.actions}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((membership) => (
            <Member key={membership.userId} project={project} membership={membership} name={people.nameOf(membership.userId)} barred={barred} rates={rates}>
              <RoleCell projectId={project.id} userId={membership.userId} name={people.nameOf(membership.userId)} manages={holders ? manages.has(membership.userId) : null} />
            </Member>
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" mt="sm">
        {t.managerHint} {rates.hourly.seen && t.ratesHint}
      </Text>
    </>
  );
}

interface MemberProps {
  project: Project;
  membership: Membership;
  name: string;
  barred: string | null;
  rates: ReturnType<typeof useRates>;
  children: React.ReactNode;
}

function Member({ project, membership, name, barred, rates, children }: MemberProps) {
  const t = useTexts(words);
  const writes = useProjectWrites();
  const { userId, membershipType, hourlyRate, costRate } = membership;
  const isGroup = membershipType === "USERGROUP";
  const who = isGroup ? { userGroups: { ids: [userId] } } : { userIds: [userId] };
  const currency = project.currency.code;

  /** Rates go with the membership, so the undo brings them back too. */
  async function bringBack() {
    await writes.setMembers(project.id, who);
    if (hourlyRate) await writes.setMemberRate(project.id, userId, "hourly-rate", { amount: hourlyRate.amount });
    if (costRate) await writes.setMemberRate(project.id, userId, "cost-rate", { amount: costRate.amount });
  }

  async function remove() {
    try {
      await writes.setMembers(project.id, { ...who, remove: true });
      offerUndo(t.removedMember(name), bringBack);
    } catch (refusal) {
      showFailure(refusal);
    }
  }

  return (
    <tr>
      <td className="clip" dir="auto">
        {name}
      </td>
      <td>{isGroup ? <span className="muted">{t.group}</span> : children}</td>
      {rates.hourly.seen && (
        <td data-number className={table.wide}>
          {!isGroup && <RateEditor label={t.rateOf(name)} rate={hourlyRate} currency={currency} forbidden={rates.hourly.barred} save={(rate) => writes.setMemberRate(project.id, userId, "hourly-rate", rate)} />}
        </td>
      )}
      {rates.cost.seen && (
        <td data-number className={table.wide}>
          {!isGroup && <RateEditor label={t.costOf(name)} rate={costRate} currency={currency} forbidden={rates.cost.barred} save={(rate) => writes.setMemberRate(project.id, userId, "cost-rate", rate)} />}
        </td>
      )}
      <td>
        {barred === null && (
          <Tooltip label={t.removeMember(name)}>
            <ActionIcon variant="subtle" color="gray" aria-label={t.removeMember(name)} onClick={() => void remove()}>
              <IconUserMinus size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </td>
    </tr>
  );
}
