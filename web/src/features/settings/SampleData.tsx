import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { keys } from "@/api/keys";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { settings as texts } from "@/texts/settings";
import { Confirm } from "@/ui/Confirm";
import { notify } from "@/ui/notify";
import { Section } from "@/ui/Section";
import { useHere, useWorkspaceChange } from "./queries";

const SAMPLE = "/workspaces/{workspaceId}/sample-data";

/** Takes away the small company that a workspace may begin with; stands here as long as there is something to take away. */
export function SampleData() {
  const t = useTexts(texts);
  const c = useTexts(common);
  const path = useHere();
  const found = useQuery({
    queryKey: keys.sampleData(path.workspaceId),
    queryFn: () => ok(api.GET(SAMPLE, { params: { path } })),
  });
  const remove = useWorkspaceChange(async () => {
    const { removed } = await ok(api.DELETE(SAMPLE, { params: { path } }));
    notify({ message: t.sampleGone(removed) });
  });
  if (!found.data?.there) return null;
  return (
    <Section title={t.sample} lead={t.sampleLead}>
      <Confirm question={t.removeSampleSure} yes={t.removeSample} no={c.cancel} onYes={() => remove.mutate(undefined)}>
        {(ask) => (
          <Button variant="default" onClick={ask} loading={remove.isPending}>
            {t.removeSample}
          </Button>
        )}
      </Confirm>
    </Section>
  );
}
