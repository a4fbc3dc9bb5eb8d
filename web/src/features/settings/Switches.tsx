import { Switch } from "@mantine/core";
import type { Settings, SettingsPatch } from "./queries";

type Flag = { [Name in keyof Settings]-?: Settings[Name] extends boolean ? Name : never }[keyof Settings];

interface Props {
  flags: readonly (readonly [Flag, string])[];
  values: Settings;
  set: (patch: SettingsPatch) => void;
}

/** Settings that are on or off, each with its text. */
export function Switches({ flags, values, set }: Props) {
  return flags.map(([name, label]) => (
    <Switch
      key={name}
      label={label}
      checked={values[name]}
      onChange={(event) => set({ [name]: event.currentTarget.checked } as SettingsPatch)}
    />
  ));
}
