import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useFormats } from "@/api/session";
import { dateOf, instantAt, wireInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { rates } from "@/texts/rates";
import { DayInput } from "./DayInput";
import { FailureNotice } from "./FailureNotice";
import { MoneyInput } from "./inputs";

export interface NewRate {
  amount: number | null; // minor units; null takes the rate away
  since?: string; // an instant: entries from then on change too
}

export interface RateProps {
  label: string; // whose rate it is, such as "Hourly rate of Ada"
  rate: { amount: number; currency: string } | null;
  currency: string;
  save: (rate: NewRate) => Promise<number>; // answers how many invoiced or approved entries kept their rate
}

type From = "future" | "all" | "since";
const FROM: From[] = ["future", "all", "since"];
const BEGINNING = "1970-01-01T00:00:00Z";

export default function RateForm({ label, rate, currency, save, close }: RateProps & { close: () => void }) {
  const t = useTexts(rates);
  const { zone } = useFormats();
  const [amount, setAmount] = useState(rate?.amount ?? null);
  const [from, setFrom] = useState<From>("future");
  const [date, setDate] = useState(() => dateOf(Date.now(), zone));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function send(chosen: number | null) {
    const since = { future: undefined, all: BEGINNING, since: wireInstant(instantAt(date, 0, zone)) }[from];
    setBusy(true);
    setError(null);
    try {
      const skipped = await save({ amount: chosen, since });
      notifications.show({ message: skipped ? `${t.saved}. ${t.skipped(skipped)}` : t.saved });
      close();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Stack gap="sm" component="form" aria-label={label} onSubmit={(event) => (event.preventDefault(), amount !== null && void send(amount))}>
      <MoneyInput label={t.amount} currency={currency} value={amount} onCommit={setAmount} data-autofocus disabled={busy} />
      <Radio.Group label={t.from} value={from} onChange={(value) => setFrom(value as From)}>
        <Stack gap={6} mt={6}>
          {FROM.map((each) => (
            <Radio key={each} value={each} label={t[each]} size="xs" />
          ))}
        </Stack>
      </Radio.Group>
      {from === "since" && <DayInput label={t.date} value={date} onChange={setDate} />}
      <Text size="xs" c="dimmed">
        {t.hint}
      </Text>
      {error !== null && <FailureNotice error={error} />}
      <Group justify="space-between">
        <Button size="xs" variant="subtle" color="red" disabled={!rate} onClick={() => void send(null)}>
          {t.remove}
        </Button>
        <Button size="xs" type="submit" loading={busy}>
          {t.save}
        </Button>
      </Group>
    </Stack>
  );
}
