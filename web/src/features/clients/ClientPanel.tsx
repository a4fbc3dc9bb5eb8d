import { Button, Group, Select, Stack, Textarea, TextInput, Tooltip } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useCan } from "@/api/can";
import { useSession } from "@/api/session";
import { addressesIn } from "@/lib/emails";
import { useTexts } from "@/texts";
import { clients as words } from "@/texts/clients";
import { FailureNotice } from "@/ui/FailureNotice";
import { SidePanel } from "@/ui/SidePanel";
import { Ending } from "./Ending";
import { useClientWrites, type Client } from "./queries";

interface Draft {
  name: string;
  email: string;
  ccEmails: string;
  currencyId: string;
  address: string;
  note: string;
}

const draftOf = ({ name, email, ccEmails, currencyId, address, note }: Client): Draft => ({
  name,
  currencyId,
  email: email ?? "",
  ccEmails: (ccEmails ?? []).join(", "),
  address: address ?? "",
  note: note ?? "",
});

/** Everything about a client; what is typed stays through a refusal and a slip. */
export function ClientPanel({ client, projects, close }: { client: Client; projects: number; close: () => void }) {
  const t = useTexts(words);
  const { currencies, features } = useSession().workspace;
  const edit = useCan()("EDIT_CLIENTS");
  const barred = edit.reach === "NONE" ? (edit.reason ?? "") : null;
  const writes = useClientWrites();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const now = draft ?? draftOf(client);
  const field = (name: keyof Draft) => ({
    label: t[name === "currencyId" ? "currency" : name],
    value: now[name],
    readOnly: barred !== null,
    dir: "auto" as const,
    onChange: (event: { currentTarget: { value: string } }) => setDraft({ ...now, [name]: event.currentTarget.value }),
  });
  const otherCurrencies = features.includes("CLIENT_CURRENCY");

  async function save() {
    setBusy(true);
    setError(null);
    const { currencyId, ccEmails, ...rest } = now;
    const addresses = addressesIn(ccEmails);
    try {
      await writes.change(client, { ...rest, ccEmails: addresses, ...(currencyId !== client.currencyId && { currencyId }) });
      notifications.show({ message: t.saved(now.name) });
      close();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  }

  const foot = (
    <Group justify="flex-end">
      <Tooltip label={barred} disabled={barred === null}>
        <Button type="submit" form="client" loading={busy} disabled={!draft || !now.name.trim() || barred !== null}>
          {t.save}
        </Button>
      </Tooltip>
    </Group>
  );

  return (
    <SidePanel opened title={client.name} onClose={close} dirty={draft !== null && !busy} foot={foot}>
      <Stack component="form" id="client" gap="md" onSubmit={(event) => (event.preventDefault(), void save())}>
        <TextInput {...field("name")} maxLength={100} data-autofocus />
        <TextInput {...field("email")} type="email" />
        <TextInput {...field("ccEmails")} description={t.ccHint} inputWrapperOrder={["label", "input", "description"]} />
        <Select
          label={t.currency}
          description={otherCurrencies ? undefined : t.planCurrency}
          inputWrapperOrder={["label", "input", "description"]}
          data={currencies.map(({ id, code }) => ({ value: id, label: code }))}
          value={now.currencyId}
          disabled={!otherCurrencies || barred !== null}
          allowDeselect={false}
          onChange={(currencyId) => currencyId && setDraft({ ...now, currencyId })}
        />
        <Textarea {...field("address")} autosize minRows={2} maxRows={6} maxLength={3000} />
        <Textarea {...field("note")} autosize minRows={2} maxRows={10} maxLength={3000} />
        {error !== null && <FailureNotice error={error} />}
      </Stack>
      {barred === null && <Ending client={client} projects={projects} close={close} />}
    </SidePanel>
  );
}
