import { SegmentedControl, UnstyledButton } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { useState } from "react";
import type { Shape } from "@/api/client";
import { useSession } from "@/api/session";
import { byId, useGroups } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { team } from "@/texts/team";
import { Empty } from "@/ui/Empty";
import { Moment } from "@/ui/Moment";
import { MoneyText } from "@/ui/MoneyText";
import { rowKeys } from "@/ui/rowKeys";
import { SearchInput } from "@/ui/SearchInput";
import { matching, type Person, type Shown } from "./people";
import { useActivity } from "./queries";
import table from "@/ui/table.module.css";

const STATES = ["active", "inactive", "all"] as const;

export function Members({ people, open }: { people: Person[]; open: (id: string) => void }) {
  const t = useTexts(team);
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState<Shown>("active");
  const rows = matching(people, typed, shown);
  return (
    <>
      <div className={table.bar}>
        <SearchInput label={t.search} value={typed} onChange={setTyped} />
        <SegmentedControl
          size="xs"
          aria-label={t.status}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={STATES.map((value) => ({ value, label: t[value] }))}
        />
        <span className={table.count}>{t.people(rows.length)}</span>
      </div>
      {rows.length === 0 ? <Empty text={t.noneFound} /> : <PeopleTable rows={rows} open={open} />}
    </>
  );
}

export function PeopleTable({ rows, open }: { rows: Person[]; open: (id: string) => void }) {
  const t = useTexts(team);
  const { permissions } = useSession();
  const activity = useActivity();
  const rates = permissions.SEE_RATES.reach === "ALL";
  const costs = permissions.SEE_COSTS.reach === "ALL";
  return (
    <table className={table.table} ref={rowKeys}>
      <thead>
        <tr>
          <th>{t.name}</th>
          <th className={table.wide}>{t.role}</th>
          <th className={table.wide}>{t.group}</th>
          {rates && <th data-number style={{ width: 120 }}>{t.rate}</th>}
          {costs && <th data-number className={table.wide} style={{ width: 120 }}>{t.cost}</th>}
          <th className={table.wide} style={{ width: 190 }}>{t.activity}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <Row key={person.id} person={person} entry={activity.data?.get(person.id) ?? null} rates={rates} costs={costs} open={() => open(person.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  person: Person;
  entry: Shape<"ActivityEntry"> | null;
  rates: boolean;
  costs: boolean;
  open: () => void;
}

function Row({ person, entry, rates, costs, open }: RowProps) {
  const t = useTexts(team);
  const groups = byId(useGroups().data);
  const names = person.groupIds.map((id) => groups.get(id)?.name).filter(Boolean).join(", ");
  return (
    <tr data-faint={person.status === "INACTIVE" || undefined}>
      <td>
        <span className={table.line}>
          <UnstyledButton className={`${table.main} clip`} dir="auto" title={person.name} data-row aria-haspopup="dialog" onClick={open}>
            {person.name}
          </UnstyledButton>
          {person.status !== "ACTIVE" && <span className="unit">{t[person.status]}</span>}
        </span>
        <span className="unit clip" style={{ display: "block" }}>{person.email}</span>
      </td>
      <td className={`${table.wide} clip`}>{useRoleText(person)}</td>
      <td className={`${table.wide} clip muted`} dir="auto">{names}</td>
      {rates && <td data-number>{person.hourlyRate && <MoneyText {...person.hourlyRate} />}</td>}
      {costs && <td data-number className={table.wide}>{person.costRate && <MoneyText {...person.costRate} />}</td>}
      <td className={`${table.wide} clip`}>{entry && <Activity entry={entry} />}</td>
    </tr>
  );
}

function Activity({ entry }: { entry: Shape<"ActivityEntry"> }) {
  const t = useTexts(team);
  if (entry.end) return <span className="muted"><Moment at={entry.end} /></span>; // prettier-ignore
  return (
    <span className={table.line}>
      <IconPlayerPlayFilled size={12} color="var(--mantine-primary-color-filled)" aria-hidden />
      <span className="clip" dir="auto">{entry.description || entry.project?.name || t.running}</span>
    </span>
  );
}

/** "Admin", or "Project manager of Website, Team manager of Ada"; without a role a member. */
function useRoleText({ roles }: Person): string {
  const t = useTexts(team);
  const top = roles.find(({ role }) => role === "OWNER" || role === "WORKSPACE_ADMIN");
  if (top) return t[top.role];
  return roles.map(({ role, entities }) => t.managerOf(t[role], entities.map(({ name }) => name).join(", "))).join("; ") || t.MEMBER;
}
