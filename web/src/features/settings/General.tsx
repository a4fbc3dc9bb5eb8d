import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { useSession } from "@/api/session";
import { formatDuration } from "@/lib/durations";
import { formatMoney, type CurrencyFormat, type NumberFormat } from "@/lib/money";
import { useTexts } from "@/texts";
import { settings as texts } from "@/texts/settings";
import { FailureNotice } from "@/ui/FailureNotice";
import { LeftInput } from "@/ui/LeftInput";
import { Section } from "@/ui/Section";
import { ZoneSelect } from "@/ui/ZoneSelect";
import { DefaultRates } from "./DefaultRates";
import { generalOptions, useHere, useSettings, useWorkspaceChange, type GeneralPatch, type Settings, type SettingsPatch } from "./queries";
import { SampleData } from "./SampleData";
import { Switches } from "./Switches";

const NUMBERS: NumberFormat[] = ["COMMA_PERIOD", "PERIOD_COMMA", "QUOTATION_MARK_PERIOD", "SPACE_COMMA"];
const AMOUNTS: CurrencyFormat[] = ["CURRENCY_SPACE_VALUE", "VALUE_SPACE_CURRENCY", "CURRENCY_VALUE", "VALUE_CURRENCY"];
const DURATIONS = ["FULL", "COMPACT", "DECIMAL"] as const;
const LABELS = [
  ["projectGroupingLabel", "labelClient"],
  ["projectLabel", "labelProject"],
  ["taskLabel", "labelTask"],
] as const;

export function General() {
  const t = useTexts(texts);
  const { found, set } = useSettings();
  if (found.isError) return <FailureNotice error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const values = found.data;
  return (
    <>
      <Workspace />
      <DefaultRates />
      <Formats values={values} set={set} />
      <Section title={t.labels}>
        {LABELS.map(([name, label]) => (
          <LeftInput key={name} label={t[label]} value={values[name]} onLeave={(value) => set({ [name]: value })} />
        ))}
      </Section>
      <Section title={t.pages}>
        <Switches
          values={values}
          set={set}
          flags={[
            ["canSeeTracker", t.tracker],
            ["canSeeTimeSheet", t.timesheet],
            ["projectFavorites", t.favorites],
            ["breaksEnabled", t.breaks],
            ["trackTimeDownToSecond", t.seconds],
            ["projectPickerSpecialFilter", t.mustType],
          ]}
        />
      </Section>
      <SampleData />
    </>
  );
}

function Workspace() {
  const t = useTexts(texts);
  const path = useHere();
  const general = useQuery(generalOptions(path.workspaceId));
  const change = useWorkspaceChange((body: GeneralPatch) =>
    ok(api.PATCH("/workspaces/{workspaceId}/general", { params: { path }, body })),
  );
  if (!general.data) return null;
  const { name, timeZone, currency, imageUrl } = general.data;
  return (
    <Section title={t.workspace}>
      <LeftInput label={t.name} value={name} onLeave={(value) => change.mutate({ name: value })} />
      <ZoneSelect label={t.zone} description={t.zoneHint} value={timeZone} onChange={(value) => value && change.mutate({ timeZone: value })} />
      <LeftInput label={t.currency} w={120} maxLength={10} value={currency} onLeave={(value) => change.mutate({ currency: value })} />
      <LeftInput label={t.image} description={t.imageHint} value={imageUrl} optional onLeave={(value) => change.mutate({ imageUrl: value })} />
    </Section>
  );
}

function Formats({ values, set }: { values: Settings; set: (patch: SettingsPatch) => void }) {
  const t = useTexts(texts);
  const { currency } = useSession().workspace;
  const numbers = NUMBERS.map((value) => ({ value, label: formatMoney(123_450, "", value).trim() }));
  const amounts = AMOUNTS.map((value) => ({ value, label: formatMoney(123_450, currency, values.numberFormat, value) }));
  const durations = DURATIONS.map((value) => ({ value, label: formatDuration(9000, value) }));
  const pick = (name: keyof SettingsPatch) => (value: string | null) => value && set({ [name]: value });
  return (
    <Section title={t.formats}>
      <Select label={t.duration} data={durations} value={values.durationFormat} allowDeselect={false} onChange={pick("durationFormat")} />
      <Select label={t.number} data={numbers} value={values.numberFormat} allowDeselect={false} onChange={pick("numberFormat")} />
      <Select label={t.money} data={amounts} value={values.currencyFormat} allowDeselect={false} onChange={pick("currencyFormat")} />
    </Section>
  );
}
