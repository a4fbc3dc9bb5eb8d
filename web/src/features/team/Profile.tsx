import { Chip, Group, Select, Stack, Text } from "@mantine/core";
import type { FieldValue, Shape } from "@/api/client";
import { WEEKDAYS, type Weekday } from "@/lib/dates";
import { wireDuration, wireSeconds } from "@/lib/durations";
import { useTexts } from "@/texts";
import { preferences } from "@/texts/preferences";
import { team } from "@/texts/team";
import { FailureNotice, showFailure } from "@/ui/FailureNotice";
import { DurationInput } from "@/ui/inputs";
import { LeftInput } from "@/ui/LeftInput";
import { useProfile, useTeamWrites } from "./queries";

type Update = Shape<"ProfileUpdate">;

/** Week, capacity, working days and the workspace's own fields of a person. */
export function Profile({ userId }: { userId: string }) {
  const t = useTexts(team);
  const { weekdays } = useTexts(preferences);
  const profile = useProfile(userId);
  const writes = useTeamWrites();
  if (profile.isError) return <FailureNotice error={profile.error} />;
  if (!profile.data) return null;
  const { weekStart, workCapacity, workingDays, userCustomFieldValues } = profile.data;
  const set = (body: Update) => void writes.setProfile(userId, body).catch(showFailure);
  const days = WEEKDAYS.map((value, index) => ({ value, label: weekdays[index]! }));
  return (
    <Stack gap="sm">
      <Text fw={600}>{t.profile}</Text>
      <Group grow align="end">
        <Select label={t.weekStart} data={days} value={weekStart} allowDeselect={false} onChange={(value) => value && set({ weekStart: value as Weekday })} />
        <DurationInput label={t.capacity} value={wireSeconds(workCapacity)} onCommit={(seconds) => set({ workCapacity: wireDuration(seconds) })} />
      </Group>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend style={{ fontSize: 13, fontWeight: 600, padding: 0 }}>{t.workingDays}</legend>
        <Chip.Group multiple value={workingDays} onChange={(chosen) => set({ workingDays: chosen as Weekday[] })}>
          <Group gap={4} mt="xs">
            {days.map(({ value, label }) => (
              <Chip key={value} value={value} size="xs" variant="outline">
                {label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      {userCustomFieldValues.map((field) => (
        <LeftInput
          key={field.customFieldId}
          label={field.name}
          optional
          value={field.value === null ? "" : String(field.value)}
          onLeave={(value) => set({ userCustomFields: [{ customFieldId: field.customFieldId, value: valueOf(field.type, value) }] })}
        />
      ))}
    </Stack>
  );
}

/** The typed text as the field's type wants it; the server says what it refuses. */
function valueOf(type: Shape<"ProfileFieldOut">["type"], text: string): FieldValue {
  if (text === "") return null;
  if (type === "NUMBER") return Number(text.replace(",", "."));
  if (type === "CHECKBOX") return text.toLowerCase() === "true";
  if (type === "DROPDOWN_MULTIPLE") return text.split(",").map((part) => part.trim());
  return text;
}
