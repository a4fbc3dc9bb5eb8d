import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { settings as texts } from "@/texts/settings";
import { MoneyInput } from "@/ui/inputs";
import { Section } from "@/ui/Section";
import { useHere, useWorkspaceChange } from "./queries";

/** The workspace's own rates: the last that apply. */
export function DefaultRates() {
  const t = useTexts(texts);
  const path = useHere();
  const { workspace } = useSession();
  const { currency } = workspace;
  const own = useQuery({
    queryKey: keys.defaultRates(path.workspaceId),
    queryFn: () => ok(api.GET("/workspaces/{workspaceId}", { params: { path } })),
  });
  const hourly = useWorkspaceChange((amount: number) =>
    ok(api.PUT("/workspaces/{workspaceId}/hourly-rate", { params: { path }, body: { amount, currency } })),
  );
  const cost = useWorkspaceChange((amount: number) =>
    ok(api.PUT("/workspaces/{workspaceId}/cost-rate", { params: { path }, body: { amount, currency } })),
  );
  if (!own.data) return null;
  const { hourlyRate, costRate } = own.data;
  return (
    <Section title={t.rates} lead={t.ratesLead}>
      <MoneyInput w={220} label={t.hourlyRate} currency={currency} value={hourlyRate?.amount ?? null} onCommit={(value) => hourly.mutate(value)} />
      <MoneyInput w={220} label={t.costRate} currency={currency} value={costRate?.amount ?? null} onCommit={(value) => cost.mutate(value)} />
    </Section>
  );
}
