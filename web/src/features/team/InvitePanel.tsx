import { Button, Group, Stack, Switch, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { addressesIn } from "@/lib/emails";
import { useTexts } from "@/texts";
import { team } from "@/texts/team";
import { FailureNotice } from "@/ui/FailureNotice";
import { SidePanel } from "@/ui/SidePanel";
import { useTeamWrites } from "./queries";

/** Invite one or many; addresses that are refused stay in the field with the reason. */
export function InvitePanel({ close }: { close: () => void }) {
  const t = useTexts(team);
  const writes = useTeamWrites();
  const [typed, setTyped] = useState("");
  const [mail, setMail] = useState(true);
  const [refusals, setRefusals] = useState<{ email: string; error: unknown }[]>([]);
  const [busy, setBusy] = useState(false);
  const addresses = addressesIn(typed);

  async function invite() {
    setBusy(true);
    const failed: typeof refusals = [];
    for (const email of addresses) {
      // one after the other: each answer says something of its own address
      // oxlint-disable-next-line no-await-in-loop
      await writes.invite(email, mail).catch((error: unknown) => failed.push({ email, error }));
    }
    setBusy(false);
    setRefusals(failed);
    setTyped(failed.map(({ email }) => email).join("\n"));
    const done = addresses.length - failed.length;
    if (done) notifications.show({ message: t.invited(done) });
    if (!failed.length) close();
  }

  return (
    <SidePanel
      title={t.invite}
      opened
      onClose={close}
      dirty={typed.trim() !== ""}
      foot={
        <Group justify="flex-end">
          <Button onClick={() => void invite()} loading={busy} disabled={addresses.length === 0}>
            {t.send}
          </Button>
        </Group>
      }
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t.inviteLead}
        </Text>
        <Textarea data-autofocus label={t.addresses} autosize minRows={4} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Switch label={t.sendMail} checked={mail} onChange={(event) => setMail(event.currentTarget.checked)} />
        {refusals.map(({ email, error }) => (
          <FailureNotice key={email} error={error} />
        ))}
      </Stack>
    </SidePanel>
  );
}
