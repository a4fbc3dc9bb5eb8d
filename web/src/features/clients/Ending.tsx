import { Button, Checkbox, Group, Stack, Text, Tooltip } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "@/texts";
import { clients as words } from "@/texts/clients";
import { showFailure } from "@/ui/FailureNotice";
import { removeLater } from "@/ui/removeLater";
import { offerUndo } from "@/ui/undo";
import { useClientWrites, type Client } from "./queries";

/** Archive, restore, delete: what each does stands beside it. */
export function Ending({ client, projects, close }: { client: Client; projects: number; close: () => void }) {
  const t = useTexts(words);
  const writes = useClientWrites();
  const [withProjects, setWithProjects] = useState(false);
  const [withTasks, setWithTasks] = useState(false);
  const { id, name, archived } = client;

  async function archive() {
    try {
      await writes.change(client, { archived: !archived }, archived ? {} : { "archive-projects": withProjects, "mark-tasks-as-done": withProjects && withTasks });
      close();
      const took = !archived && withProjects; // the projects would not come back with the client
      if (!took) offerUndo(archived ? t.restoredOne(name) : t.archivedOne(name), () => writes.change({ ...client, archived: !archived }, { archived }));
    } catch (refusal) {
      showFailure(refusal);
    }
  }

  function remove() {
    close();
    removeLater(id, t.deletedOne(name), () => writes.remove(id));
  }

  return (
    <Stack gap="sm" pt="md" style={{ borderTop: "1px solid var(--hb-line)" }}>
      {!archived && projects > 0 && (
        <>
          <Checkbox label={t.alsoProjects(projects)} checked={withProjects} onChange={(event) => setWithProjects(event.currentTarget.checked)} />
          {withProjects && <Checkbox ml="lg" label={t.alsoTasks} checked={withTasks} onChange={(event) => setWithTasks(event.currentTarget.checked)} />}
        </>
      )}
      <Group gap="sm">
        <Button variant="default" onClick={() => void archive()}>
          {archived ? t.restore : t.archiveClient}
        </Button>
        <Tooltip label={t.deleteHint} disabled={archived}>
          <Button variant="subtle" color="red" data-disabled={!archived || undefined} aria-disabled={!archived} onClick={() => archived && remove()}>
            {t.delete}
          </Button>
        </Tooltip>
      </Group>
      <Text size="xs" c="dimmed">
        {archived ? t.deleteWhat : t.deleteHint}
      </Text>
    </Stack>
  );
}
