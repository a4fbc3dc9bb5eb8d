import { Button, MultiSelect, Stack, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useCan } from "@/api/can";
import { useGroups } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { team } from "@/texts/team";
import { AddLine } from "@/ui/AddLine";
import { Confirm } from "@/ui/Confirm";
import { Empty } from "@/ui/Empty";
import { showFailure } from "@/ui/FailureNotice";
import { InlineText } from "@/ui/InlineText";
import { rowKeys } from "@/ui/rowKeys";
import { SidePanel } from "@/ui/SidePanel";
import type { Person } from "./people";
import { useTeamWrites } from "./queries";
import table from "@/ui/table.module.css";

export function Groups({ people }: { people: Person[] }) {
  const t = useTexts(team);
  const writes = useTeamWrites();
  const { data: groups = [] } = useGroups();
  const manage = useCan()("MANAGE_GROUPS");
  const barred = manage.reach === "ALL" ? null : (manage.reason ?? "");
  const [open, setOpen] = useState<string | null>(null);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const shown = groups.find(({ id }) => id === open);
  return (
    <>
      <div className={table.bar}>
        <AddLine label={t.addGroup} hint={t.groupHint} forbidden={barred} onAdd={writes.addGroup} />
      </div>
      {groups.length === 0 && <Empty text={t.noGroups} />}
      {groups.length > 0 && (
        <table className={table.table} ref={rowKeys}>
          <thead>
            <tr>
              <th>{t.name}</th>
              <th>{t.members}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ id, name, userIds }) => (
              <tr key={id}>
                <td>
                  <UnstyledButton className={`${table.main} clip`} dir="auto" data-row aria-haspopup="dialog" onClick={() => setOpen(id)}>
                    {name}
                  </UnstyledButton>
                </td>
                <td className="clip muted" dir="auto">
                  {t.people(userIds.length)}
                  {userIds.length > 0 && `: ${userIds.map((user) => names.get(user) ?? "").join(", ")}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown && <GroupPanel key={shown.id} group={shown} people={people} barred={barred} close={() => setOpen(null)} />}
    </>
  );
}

interface PanelProps {
  group: { id: string; name: string; userIds: string[] };
  people: Person[];
  barred: string | null;
  close: () => void;
}

function GroupPanel({ group, people, barred, close }: PanelProps) {
  const t = useTexts(team);
  const c = useTexts(common);
  const writes = useTeamWrites();
  const change = (chosen: string[]) => {
    const changed = [...chosen.filter((id) => !group.userIds.includes(id)), ...group.userIds.filter((id) => !chosen.includes(id))];
    for (const id of changed) writes.setInGroup(group.id, id, chosen.includes(id)).catch(showFailure);
  };
  const remove = () => writes.deleteGroup(group.id).then(close, showFailure);
  return (
    <SidePanel title={group.name} opened onClose={close}>
      <Stack>
        <InlineText label={t.name} value={group.name} disabled={barred !== null} onCommit={(name) => writes.renameGroup(group.id, name)} />
        <MultiSelect
          label={t.groupMembers}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={group.userIds}
          onChange={change}
          disabled={barred !== null}
          searchable
          hidePickedOptions
        />
        {barred === null && (
          <Confirm question={t.deleteGroupSure(group.name)} yes={t.deleteGroup} no={c.cancel} onYes={() => void remove()}>
            {(ask) => (
              <Button variant="subtle" color="red" onClick={ask}>
                {t.deleteGroup}
              </Button>
            )}
          </Confirm>
        )}
      </Stack>
    </SidePanel>
  );
}
