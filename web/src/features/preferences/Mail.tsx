import { Switch } from "@mantine/core";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { preferences } from "@/texts/preferences";
import { Section } from "@/ui/Section";
import { useUpdateUser } from "@/ui/useUpdateUser";

const SWITCHES = [
  "weeklyUpdates", "longRunning", "scheduledReports", "approval", "pto", "alerts", "reminders", "scheduling", "invoiceReminders",
] as const; // prettier-ignore

export function Mail() {
  const t = useTexts(preferences);
  const settings = useSession().user.settings!;
  const update = useUpdateUser();
  return (
    <Section title={t.mail} lead={t.mailLead}>
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          label={t[name]}
          checked={settings[name]}
          onChange={(event) => update.mutate({ settings: { [name]: event.currentTarget.checked } })}
        />
      ))}
    </Section>
  );
}
