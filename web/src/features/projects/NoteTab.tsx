import { Button, Group, Text, Textarea, Tooltip } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useBarred } from "@/api/can";
import { useFormats } from "@/api/session";
import { formatNumber } from "@/lib/money";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { FailureNotice } from "@/ui/FailureNotice";
import type { Project } from "./filters";
import { useProjectWrites } from "./writes";

const LONGEST = 16_384;
const drafts = new Map<string, string>(); // what was typed stays when one looks at another tab or page

export default function NoteTab({ project }: { project: Project }) {
  const t = useTexts(words);
  const { number } = useFormats();
  const writes = useProjectWrites();
  const barred = useBarred(project.id)("EDIT_PROJECTS");
  const [draft, setDraft] = useState(drafts.get(project.id) ?? null);
  const [error, setError] = useState<unknown>(null);
  const text = draft ?? project.note;

  function keep(typed: string | null) {
    setDraft(typed);
    if (typed === null) drafts.delete(project.id);
    else drafts.set(project.id, typed);
  }

  async function save() {
    setError(null);
    try {
      await writes.change(project, { note: text });
      keep(null);
      notifications.show({ message: t.noteSaved });
    } catch (refusal) {
      setError(refusal);
    }
  }

  if (barred !== null) {
    return (
      <Tooltip label={barred} disabled={!barred}>
        <Text dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }} maw={760}>
          {project.note || <span className="muted">{t.noNote}</span>}
        </Text>
      </Tooltip>
    );
  }
  return (
    <div style={{ maxWidth: 760 }}>
      <Textarea
        dir="auto"
        autosize
        minRows={8}
        maxRows={28}
        maxLength={LONGEST}
        label={t.noteLabel}
        value={text}
        onChange={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && void save()}
      />
      {error !== null && <FailureNotice error={error} />}
      <Group justify="space-between" mt="sm">
        <Text size="xs" c="dimmed" className="num">
          {t.noteLength(formatNumber(text.length, 0, number))}
        </Text>
        <Button disabled={draft === null || draft === project.note} onClick={() => void save()}>
          {t.saveNote}
        </Button>
      </Group>
    </div>
  );
}
