import { useParams } from "@tanstack/react-router";
import { useTexts } from "@/texts";
import { preferences } from "@/texts/preferences";
import { Page } from "@/ui/Page";
import { PageTabs } from "@/ui/PageTabs";
import { ApiKeys } from "./ApiKeys";
import { General } from "./General";
import { Mail } from "./Mail";
import { Security } from "./Security";

const TABS = { general: General, mail: Mail, security: Security, advanced: ApiKeys };
type Tab = keyof typeof TABS;

/** What a person sets for themselves, reached from the profile picture. */
export function PreferencesPage() {
  const t = useTexts(preferences);
  const { tab = "general" } = useParams({ strict: false });
  const Shown = TABS[tab as Tab] ?? General;
  const tabs = (Object.keys(TABS) as Tab[]).map((name) => ({
    to: name === "general" ? "/preferences" : `/preferences/${name}`,
    name: t[name],
  }));
  return (
    <Page title={t.title}>
      <PageTabs tabs={tabs} label={t.title} />
      <Shown />
    </Page>
  );
}
