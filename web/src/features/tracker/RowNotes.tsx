import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { Patch } from "@/entries/entry";
import { dropped, insisted, randomKey, type Shown } from "@/entries/outbox/changes";
import { changeBox, useOutbox } from "@/entries/outbox/useOutbox";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import type { TimeNote } from "./useRow";
import classes from "./Row.module.css";

/** A change that the server did not take: why, what helps, and the choice. What was typed is still there. */
export function RefusedNote({ entry }: { entry: Shown }) {
  const t = useTexts(tracker);
  const queries = useQueryClient();
  const { changes, ids } = useOutbox();
  const change = changes.find(({ id, refusal }) => refusal && (ids[id] ?? id) === entry.id);
  if (!change?.refusal) return null;
  const { message, cause, fix, server } = change.refusal;
  return (
    <div className={classes.note} data-kind="refused" role="alert">
      <strong>{server ? t.conflict : t.notSaved}</strong>
      <span>{server ? t.conflictCause(Object.keys(server).join(", ")) : [message, cause, fix].filter(Boolean).join(" ")}</span>
      {server && (
        <Button size="compact-xs" variant="default" onClick={() => changeBox(queries, (box) => insisted(box, change.key, randomKey()))}>
          {t.keepMine}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => changeBox(queries, (box) => dropped(box, change.key))}>
        {server ? t.keepTheirs : t.dropMine}
      </Button>
    </div>
  );
}

/** A clock time that does not exist on its day, or exists twice. */
export function TimeNotice({ note, take }: { note: TimeNote; take: (patch: Patch) => void }) {
  const t = useTexts(tracker);
  const { second } = note;
  return (
    <div className={classes.note} data-kind="time" role="alert">
      <span>{t[note.kind]}</span>
      {second && (
        <Button size="compact-xs" variant="default" onClick={() => take(second)}>
          {t.takeSecond}
        </Button>
      )}
    </div>
  );
}
