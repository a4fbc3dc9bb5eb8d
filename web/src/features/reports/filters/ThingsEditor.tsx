import { Checkbox, Loader, ScrollArea, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { writeThings, type Contains, type Things, type ThingsKey } from "@/figures/state";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { groupNames } from "@/texts/groupNames";
import { reportFilters } from "@/texts/reportFilters";
import { ProjectDot } from "@/ui/ProjectDot";
import { CHOICES, useOptions, type Option } from "./options";

const NOTHING: Things = { ids: [], contains: "CONTAINS", status: "" };
const SHOWN = 200;
const WITHOUT = "without";
const KIND: Partial<Record<ThingsKey, string>> = { teams: "USER_GROUP", clients: "CLIENT", projects: "PROJECT", tasks: "TASK", tags: "TAG" };

interface Props {
  name: ThingsKey;
  value: Things | undefined;
  put: (text: string | undefined) => void;
}

/** Which things, whether those or all others, and whether archived ones too. */
export function ThingsEditor({ name, value = NOTHING, put }: Props) {
  const t = useTexts(reportFilters);
  const words = useTexts(common);
  const [typed, setTyped] = useState("");
  const [mode, setMode] = useState<Contains>(value.contains); // kept here while nothing is chosen yet
  const options = useOptions(name);
  const { modes, statuses } = CHOICES[name];
  const change = (patch: Partial<Things>) => put(writeThings({ ...value, contains: mode, ...patch }));
  const toggle = (id: string) => change({ ids: value.ids.includes(id) ? value.ids.filter((each) => each !== id) : [...value.ids, id] });
  const found = useFound(name, options, typed, value);
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t.condition}
        value={mode}
        onChange={(next) => (setMode(next as Contains), change({ contains: next as Contains }))}
        data={modes.map((each) => ({ value: each, label: t.contains[each] }))}
      />
      <TextInput size="xs" placeholder={words.search} aria-label={words.search} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
      <ScrollArea.Autosize mah={280} type="auto" viewportProps={{ tabIndex: -1 }}>
        {options ? (
          <Stack gap={6} p={4} component="fieldset" bd={0} m={0}>
            <legend hidden>{t.filter[name]}</legend>
            {found.slice(0, SHOWN).map((each) => (
              <OptionBox key={each.id} option={each} checked={value.ids.includes(each.id)} toggle={() => toggle(each.id)} />
            ))}
            {found.length > SHOWN && <Text size="xs">{t.typeMore(found.length - SHOWN)}</Text>}
            {found.length === 0 && <Text size="xs">{t.nothingFound}</Text>}
          </Stack>
        ) : (
          <Loader size="xs" />
        )}
      </ScrollArea.Autosize>
      {statuses.length > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={t.state}
          value={value.status}
          onChange={(status) => change({ status })}
          data={[{ value: "", label: words.all }, ...statuses.map((each) => ({ value: each, label: t.status[each as keyof typeof t.status] }))]}
        />
      )}
    </Stack>
  );
}

/** Chosen ones first, then by name; "without" on top. */
function useFound(name: ThingsKey, options: Option[] | undefined, typed: string, value: Things): Option[] {
  const none = useTexts(groupNames);
  const [first] = useState(value.ids); // what was chosen at opening stays on top: rows do not jump
  const all: Option[] = [...(CHOICES[name].without ? [{ id: WITHOUT, name: none[KIND[name]!]! }] : []), ...(options ?? [])];
  const words = typed.toLowerCase().split(" ").filter(Boolean);
  const fits = ({ name: own, beside = "" }: Option) => words.every((word) => `${own} ${beside}`.toLowerCase().includes(word));
  const rank = ({ id, off }: Option) => (first.includes(id) ? 0 : id === WITHOUT ? 1 : off ? 3 : 2);
  return all.filter(fits).toSorted((one, other) => rank(one) - rank(other));
}

function OptionBox({ option, checked, toggle }: { option: Option; checked: boolean; toggle: () => void }) {
  const label = (
    <span style={{ alignItems: "center", display: "flex", gap: 6 }}>
      {option.color && <ProjectDot color={option.color} />}
      <span dir="auto" className={option.off ? "muted" : undefined}>
        {option.name}
      </span>
      {option.beside && <span className="unit clip">{option.beside}</span>}
    </span>
  );
  return <Checkbox size="xs" checked={checked} onChange={toggle} label={label} />;
}
