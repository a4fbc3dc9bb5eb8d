import { Page } from "@/ui/Page";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";

export function SettingsPage() {
  const t = useTexts(shell);
  return <Page title={t.settings} />;
}
