import { Anchor, Select, Text } from "@mantine/core";
import { api, ok, type Shape } from "@/api/client";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { settings as texts } from "@/texts/settings";
import { Section } from "@/ui/Section";
import { useHere, useWorkspaceChange } from "./queries";

const PLANS = ["FREE", "BASIC", "STANDARD", "PRO", "ENTERPRISE"];

export function Plan() {
  const t = useTexts(texts);
  const path = useHere();
  const { workspace } = useSession();
  const change = useWorkspaceChange((plan: string) =>
    ok(api.PUT("/workspaces/{workspaceId}/plan", { params: { path }, body: { plan: plan as Shape<"GeneralOut">["plan"] } })),
  );
  return (
    <Section title={t.plan} lead={t.planLead}>
      <Select
        aria-label={t.plan}
        w={220}
        data={PLANS}
        value={workspace.plan}
        allowDeselect={false}
        onChange={(plan) => plan && change.mutate(plan)}
      />
      <Text size="sm" c="dimmed">
        {t.planNow} {workspace.plan}: {t.features(workspace.features.length)}.{" "}
        <Anchor href="/help/permissions" size="sm" underline="always">
          /help/permissions
        </Anchor>
      </Text>
    </Section>
  );
}
