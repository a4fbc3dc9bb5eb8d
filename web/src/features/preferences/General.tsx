import { SegmentedControl, Select, Switch, TextInput, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { useSession } from "@/api/session";
import { WEEKDAYS, type Weekday } from "@/lib/dates";
import { LANGUAGES, languageOf, useTexts } from "@/texts";
import { preferences } from "@/texts/preferences";
import { ClockInput } from "@/ui/inputs";
import { Section } from "@/ui/Section";
import { useUpdateUser, type Settings } from "@/ui/useUpdateUser";
import { ZoneSelect } from "@/ui/ZoneSelect";
import { EmailAddress } from "./EmailAddress";

const DATES = ["YYYY-MM-DD", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "D MMM YYYY"];
const SWITCHES = ["isCompactViewOn", "timeTrackingManual", "showOnlyWorkingDays"] as const;
const WORDS = { isCompactViewOn: "compact", timeTrackingManual: "manual", showOnlyWorkingDays: "workingDays" } as const;

export function General() {
  const t = useTexts(preferences);
  const settings = useSession().user.settings!;
  const update = useUpdateUser();
  const set = (changes: Partial<Settings>) => update.mutate({ settings: changes });
  return (
    <>
      <Section title={t.profile}>
        <Name />
        <EmailAddress />
      </Section>
      <Formats settings={settings} set={set} />
      <Section title={t.trackerTitle}>
        <Switch
          label={t.grouped}
          checked={!settings.groupSimilarEntriesDisabled}
          onChange={(event) => set({ groupSimilarEntriesDisabled: !event.currentTarget.checked })}
        />
        {SWITCHES.map((name) => (
          <Switch
            key={name}
            label={t[WORDS[name]]}
            checked={settings[name]}
            onChange={(event) => set({ [name]: event.currentTarget.checked })}
          />
        ))}
        <ClockInput
          label={t.startOfDay}
          description={t.startOfDayHint}
          w={160}
          value={secondsOf(settings.myStartOfDay)}
          onCommit={(seconds) => set({ myStartOfDay: hourAndMinute(seconds) })}
        />
      </Section>
    </>
  );
}

const secondsOf = (text: string): number => Number(text.slice(0, 2)) * 3600 + Number(text.slice(3, 5)) * 60;
const hourAndMinute = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");

function Name() {
  const t = useTexts(preferences);
  const { user } = useSession();
  const update = useUpdateUser();
  const [name, setName] = useState(user.name ?? "");
  const commit = () => name.trim() && name !== user.name && update.mutate({ name });
  return (
    <TextInput
      label={t.name}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  );
}

function Formats({ settings, set }: { settings: Settings; set: (changes: Partial<Settings>) => void }) {
  const t = useTexts(preferences);
  const dates = DATES.includes(settings.dateFormat) ? DATES : [settings.dateFormat, ...DATES];
  const days = WEEKDAYS.map((value, index) => ({ value, label: t.weekdays[index]! }));
  const languages = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }));
  return (
    <Section title={t.formats}>
      <Select
        label={t.language}
        data={languages}
        value={languageOf(settings.lang)}
        allowDeselect={false}
        onChange={(value) => value && set({ lang: value.toUpperCase() })}
      />
      <ZoneSelect
        label={t.zone}
        description={t.zoneHint}
        value={settings.timeZone}
        onChange={(value) => value && set({ timeZone: value })}
      />
      <Select
        label={t.dateFormat}
        data={dates}
        value={settings.dateFormat}
        allowDeselect={false}
        onChange={(value) => value && set({ dateFormat: value })}
      />
      <Choice
        label={t.timeFormat}
        value={settings.timeFormat}
        data={[
          { value: "HOUR24", label: "14:30" },
          { value: "HOUR12", label: "2:30 PM" },
        ]}
        onChange={(value) => set({ timeFormat: value as Settings["timeFormat"] })}
      />
      <Select
        label={t.weekStart}
        data={days}
        value={settings.weekStart}
        allowDeselect={false}
        onChange={(value) => value && set({ weekStart: value as Weekday })}
      />
      <Scheme set={set} />
    </Section>
  );
}

function Scheme({ set }: { set: (changes: Partial<Settings>) => void }) {
  const t = useTexts(preferences);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (value: string) => {
    setColorScheme(value as MantineColorScheme);
    set({ theme: value === "dark" ? "DARK" : "DEFAULT" });
  };
  const data = (["auto", "light", "dark"] as const).map((value) => ({ value, label: t[value] }));
  return <Choice label={t.scheme} value={colorScheme} data={data} onChange={choose} />;
}

interface ChoiceProps {
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, ...rest }: ChoiceProps) {
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontSize: 13, fontWeight: 600, marginBottom: 2, padding: 0 }}>{label}</legend>
      <SegmentedControl {...rest} />
    </fieldset>
  );
}
