import { MultiSelect, type MultiSelectProps } from "@mantine/core";

interface Named {
  id: string;
  name: string;
}

interface Props extends Omit<MultiSelectProps, "data" | "value" | "onChange"> {
  users: Named[];
  groups: Named[];
  groupLabel: string;
  value: { users: string[]; groups: string[] };
  onChange: (value: { users: string[]; groups: string[] }) => void;
}

/** People and groups in one field; groups carry the word, so that a group named like a person is told apart. */
export function PeopleSelect({ users, groups, groupLabel, value, onChange, ...rest }: Props) {
  const isGroup = new Set(groups.map(({ id }) => id));
  const options = [
    ...groups.map(({ id, name }) => ({ value: id, label: `${name} (${groupLabel})` })),
    ...users.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      limit={100}
      {...rest}
      data={options}
      value={[...value.groups, ...value.users].filter((id) => options.some((option) => option.value === id))}
      onChange={(picked) => onChange({ users: picked.filter((id) => !isGroup.has(id)), groups: picked.filter((id) => isGroup.has(id)) })}
    />
  );
}
