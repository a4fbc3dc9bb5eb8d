import { Alert, Button } from "@mantine/core";
import { IconLock, IconTrash } from "@tabler/icons-react";
import { useBars } from "@/entries/bars";
import { contentOf, type Patch } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import type { PersonCommands } from "@/entries/people";
import { useMissing } from "@/entries/required";
import { useTexts } from "@/texts";
import { entries as words } from "@/texts/entries";
import { offerUndo } from "@/ui/undo";
import { EntryFields } from "./EntryFields";
import classes from "@/entries/Entries.module.css";

interface Props {
  entry: Shown;
  userId: string;
  commands: PersonCommands;
  onGone?: () => void;
}

/** An entry in a panel: each field is saved when it is left; what was refused stays, with its reason. */
export function EntryEditor({ entry, userId, commands, onGone }: Props) {
  const t = useTexts(words);
  const bars = useBars(userId);
  const missing = useMissing()(entry);
  const remove = useRemoval(commands);
  const barred = bars.entry(entry);
  const change = (patch: Patch) => commands.edit(entry, patch);
  return (
    <div className={classes.entry}>
      {barred && (
        <div className={classes.barred}>
          <IconLock size={16} stroke={1.6} aria-hidden />
          {barred}
        </div>
      )}
      {entry.refusal && <Refused entry={entry} drop={() => commands.drop(entry.id)} />}
      <EntryFields content={contentOf(entry)} onChange={change} barred={barred} timesBarred={bars.times} />
      <div className={classes.foot}>
        <span className={classes.hint}>{!barred && entry.end !== null && missing.length > 0 && t.missing(missing.join(", "))}</span>
        {!barred && (
          <Button
            variant="subtle"
            color="red"
            size="xs"
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
            onClick={() => {
              remove([entry]);
              onGone?.();
            }}
          >
            {t.deleteEntry}
          </Button>
        )}
      </div>
    </div>
  );
}

function Refused({ entry, drop }: { entry: Shown; drop: () => void }) {
  const t = useTexts(words);
  const { message, cause, fix, server } = entry.refusal!;
  return (
    <Alert color="red" variant="outline" role="alert" mb="sm" title={`${t.notSaved}: ${server ? t.conflict : message}`}>
      {[cause, fix].filter(Boolean).join(" ")}
      <div>
        <Button mt="sm" size="xs" variant="default" onClick={drop}>
          {t.giveUp}
        </Button>
      </div>
    </Alert>
  );
}

/** Delete entries at once and offer to take it back. */
export function useRemoval(commands: PersonCommands): (entries: Shown[], said?: string) => void {
  const t = useTexts(words);
  return (entries, said) => {
    commands.remove(entries);
    offerUndo(said ?? t.removed(entries.length), async () => commands.restore(entries));
  };
}
