import { Button, Group, NumberInput, Select, Text } from "@mantine/core";
import { useFormats } from "@/api/session";
import { formatDate, WEEKDAYS, type Weekday } from "@/lib/dates";
import { dateOf, instantAt, parseInstant, wireInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { preferences } from "@/texts/preferences";
import { settings as texts } from "@/texts/settings";
import { DayInput } from "@/ui/DayInput";
import { Section } from "@/ui/Section";
import type { Settings, SettingsPatch } from "./queries";

type Rule = NonNullable<Settings["automaticLock"]>;

const NONE: Rule = { type: null, changeDay: null, dayOfMonth: null, firstDay: null, olderThanPeriod: null, olderThanValue: null };
const BEGINNINGS: Record<"WEEKLY" | "MONTHLY" | "OLDER_THAN", Rule> = {
  WEEKLY: { ...NONE, type: "WEEKLY", firstDay: "MONDAY", changeDay: "WEDNESDAY" },
  MONTHLY: { ...NONE, type: "MONTHLY", dayOfMonth: 5 },
  OLDER_THAN: { ...NONE, type: "OLDER_THAN", olderThanPeriod: "WEEKS", olderThanValue: 2 },
};

interface Props {
  values: Settings;
  set: (patch: SettingsPatch) => void;
}

/** The instant before which time is closed: set by hand, or moved by a rule (product-facts 14). */
export function Lock({ values, set }: Props) {
  const t = useTexts(texts);
  const { zone, date, locale } = useFormats();
  const lockZone = values.lockTimeZone ?? zone;
  const locked = values.lockTimeEntries && dateOf(parseInstant(values.lockTimeEntries), lockZone);
  const rule = values.automaticLock;
  const lockAt = (day: string) =>
    set({ lockTimeEntries: wireInstant(instantAt(day, 0, lockZone)), lockTimeZone: lockZone });
  return (
    <Section title={t.lock} lead={t.lockLead}>
      <Text size="sm">{locked ? `${t.lockBefore} ${formatDate(locked, date, locale)} (${lockZone})` : t.unlocked}</Text>
      <Group align="end">
        <DayInput label={t.lockBefore} disabled={Boolean(rule)} value={locked || ""} onChange={lockAt} />
        {locked && !rule && (
          <Button variant="default" onClick={() => set({ lockTimeEntries: null })}>
            {t.unlock}
          </Button>
        )}
      </Group>
      <Select
        label={t.automatic}
        data={[{ value: "", label: t.off }, ...Object.keys(BEGINNINGS).map((value) => ({ value, label: t[value as keyof typeof BEGINNINGS] }))]}
        value={rule?.type ?? ""}
        allowDeselect={false}
        onChange={(type) => set({ automaticLock: type ? BEGINNINGS[type as keyof typeof BEGINNINGS] : null })}
      />
      {rule && <LockRule rule={rule} change={(part) => set({ automaticLock: { ...rule, ...part } })} />}
    </Section>
  );
}

function LockRule({ rule, change }: { rule: Rule; change: (part: Partial<Rule>) => void }) {
  const t = useTexts(texts);
  const { weekdays } = useTexts(preferences);
  const days = WEEKDAYS.map((value, index) => ({ value, label: weekdays[index]! }));
  const day = (name: "firstDay" | "changeDay") => (
    <Select
      label={t[name]}
      data={days}
      value={rule[name]}
      allowDeselect={false}
      onChange={(value) => value && change({ [name]: value as Weekday })}
    />
  );
  if (rule.type === "WEEKLY")
    return (
      <Group>
        {day("firstDay")}
        {day("changeDay")}
      </Group>
    );
  if (rule.type === "MONTHLY")
    return (
      <NumberInput
        label={t.dayOfMonth}
        min={1}
        max={31}
        w={220}
        value={rule.dayOfMonth ?? 1}
        onChange={(value) => Number(value) >= 1 && change({ dayOfMonth: Number(value) })}
      />
    );
  return (
    <Group align="end">
      <NumberInput
        label={t.olderValue}
        min={1}
        max={1000}
        w={120}
        value={rule.olderThanValue ?? 1}
        onChange={(value) => Number(value) >= 1 && change({ olderThanValue: Number(value) })}
      />
      <Select
        aria-label={t.OLDER_THAN}
        data={(["DAYS", "WEEKS", "MONTHS"] as const).map((value) => ({ value, label: t[value] }))}
        value={rule.olderThanPeriod}
        allowDeselect={false}
        onChange={(value) => value && change({ olderThanPeriod: value as Rule["olderThanPeriod"] })}
      />
    </Group>
  );
}
