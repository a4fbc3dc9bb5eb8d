import { MultiSelect } from "@mantine/core";
import { useTexts } from "@/texts";
import { team } from "@/texts/team";
import { showFailure } from "@/ui/FailureNotice";
import type { Person } from "./people";
import { useTeamWrites } from "./queries";

interface Props {
  person: Person;
  groups: { id: string; name: string }[];
  barred: string | null;
}

export function GroupsOf({ person, groups, barred }: Props) {
  const t = useTexts(team);
  const writes = useTeamWrites();
  const change = (chosen: string[]) => {
    for (const { id } of groups) {
      const isIn = chosen.includes(id);
      if (isIn !== person.groupIds.includes(id)) writes.setInGroup(id, person.id, isIn).catch(showFailure);
    }
  };
  return (
    <MultiSelect
      label={t.group}
      description={barred}
      disabled={barred !== null}
      data={groups.map(({ id, name }) => ({ value: id, label: name }))}
      value={person.groupIds}
      onChange={change}
      searchable
      hidePickedOptions
    />
  );
}
