import { Stack, Text } from "@mantine/core";
import { EntryFields } from "@/entries/editing/EntryFields";
import { contentOf, type Patch } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { SidePanel } from "@/ui/SidePanel";
import { ZoneNote } from "@/ui/ZoneNote";
import { RefusedNote } from "./RowNotes";
import { useRefusals, useRow } from "./useRow";

/** Every field of an entry, each kept as soon as it is left. */
export default function EntryPanel({ entry, close }: { entry: Shown; close: () => void }) {
  const t = useTexts(tracker);
  return (
    <SidePanel opened onClose={close} title={t.editAll}>
      <Fields entry={entry} />
    </SidePanel>
  );
}

function Fields({ entry }: { entry: Shown }) {
  const row = useRow([entry]);
  const { all, times } = useRefusals()(entry);
  const change = (patch: Patch) =>
    "projectId" in patch ? row.pick({ projectId: patch.projectId ?? null, taskId: patch.taskId ?? null }) : row.edit(patch);
  return (
    <Stack gap="md">
      {all && <Text size="sm">{all}</Text>}
      {entry.refusal && <RefusedNote entry={entry} />}
      <EntryFields content={contentOf(entry)} onChange={change} barred={all ?? null} timesBarred={times ?? null} />
      <ZoneNote />
    </Stack>
  );
}
