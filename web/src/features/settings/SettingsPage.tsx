import { useParams } from "@tanstack/react-router";
import { useCan } from "@/api/can";
import { useTexts } from "@/texts";
import { settings } from "@/texts/settings";
import { Empty } from "@/ui/Empty";
import { Page } from "@/ui/Page";
import { PageTabs } from "@/ui/PageTabs";
import { CustomFields } from "./CustomFields";
import { General } from "./General";
import { Permissions } from "./Permissions";
import { Plan } from "./Plan";
import { Time } from "./Time";

const TABS = { general: General, permissions: Permissions, time: Time, fields: CustomFields, plan: Plan };
type Tab = keyof typeof TABS;

/** What admins decide for everybody in the workspace. */
export function SettingsPage() {
  const t = useTexts(settings);
  const { tab = "general" } = useParams({ strict: false });
  const { reach, reason } = useCan()("MANAGE_WORKSPACE");
  if (reach !== "ALL")
    return (
      <Page title={t.title}>
        <Empty text={reason ?? t.noAdmin} />
      </Page>
    );
  const Shown = TABS[tab as Tab] ?? General;
  const tabs = (Object.keys(TABS) as Tab[]).map((name) => ({
    to: name === "general" ? "/settings" : `/settings/${name}`,
    name: t[name],
  }));
  return (
    <Page title={t.title}>
      <PageTabs tabs={tabs} label={t.title} />
      <Shown />
    </Page>
  );
}
