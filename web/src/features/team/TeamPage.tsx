import { Page } from "@/ui/Page";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";

export function TeamPage() {
  const t = useTexts(shell);
  return <Page title={t.team} />;
}
