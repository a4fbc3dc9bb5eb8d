import { Chip, Group, Select, Switch } from "@mantine/core";
import { WEEKDAYS } from "@/lib/dates";
import { useTexts } from "@/texts";
import { preferences } from "@/texts/preferences";
import { settings as texts } from "@/texts/settings";
import { FailureNotice } from "@/ui/FailureNotice";
import { Section } from "@/ui/Section";
import { Lock } from "./Lock";
import { useSettings, type Settings, type SettingsPatch } from "./queries";
import { Switches } from "./Switches";

const MINUTES = [1, 5, 6, 10, 12, 15, 30, 60, 240]; // product-facts 14
const MODES = ["Round up to", "Round down", "Round to nearest"] as const;

export function Time() {
  const t = useTexts(texts);
  const { found, set } = useSettings();
  if (found.isError) return <FailureNotice error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const common = { values: found.data, set };
  return (
    <>
      <Section title={t.required} lead={t.requiredLead}>
        <Switches
          {...common}
          flags={[
            ["forceProjects", t.forceProjects],
            ["forceTasks", t.forceTasks],
            ["forceTags", t.forceTags],
            ["forceDescription", t.forceDescription],
          ]}
        />
      </Section>
      <Section title={t.mode}>
        <Switch
          label={t.stopwatch}
          checked={found.data.timeTrackingMode === "STOPWATCH_ONLY"}
          onChange={(event) => set({ timeTrackingMode: event.currentTarget.checked ? "STOPWATCH_ONLY" : "DEFAULT" })}
        />
        <WorkingDays {...common} />
      </Section>
      <Lock {...common} />
      <Rounding {...common} />
    </>
  );
}

interface Props {
  values: Settings;
  set: (patch: SettingsPatch) => void;
}

function WorkingDays({ values, set }: Props) {
  const t = useTexts(texts);
  const { weekdays } = useTexts(preferences);
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontSize: 13, fontWeight: 600, padding: 0 }}>{t.workingDays}</legend>
      <Chip.Group multiple value={values.workingDays ?? []} onChange={(days) => set({ workingDays: days as Settings["workingDays"] })}>
        <Group gap="xs" mt="xs">
          {WEEKDAYS.map((day, index) => (
            <Chip key={day} value={day} size="sm" variant="outline">
              {weekdays[index]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}

function Rounding({ values, set }: Props) {
  const t = useTexts(texts);
  const minutes = [...new Set([...MINUTES, Number(values.round?.minutes)])].filter(Boolean).toSorted((a, b) => a - b);
  return (
    <Section title={t.rounding} lead={t.roundingLead}>
      <Switches values={values} set={set} flags={[["timeRoundingInReports", t.roundingOn]]} />
      <Group>
        <Select
          label={t.roundMode}
          data={MODES.map((value) => ({ value, label: t[value] }))}
          value={values.round?.round ?? null}
          allowDeselect={false}
          onChange={(round) => round && set({ round: { round } })}
        />
        <Select
          label={t.roundTo}
          w={120}
          data={minutes.map((count) => ({ value: String(count), label: t.minutes(count) }))}
          value={values.round?.minutes ?? null}
          allowDeselect={false}
          onChange={(count) => count && set({ round: { minutes: count } })}
        />
      </Group>
    </Section>
  );
}
