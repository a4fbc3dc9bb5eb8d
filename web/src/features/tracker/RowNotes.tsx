import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, ok } from "@/api/client";
import { useFormats, useSession } from "@/api/session";
import { keep } from "@/entries/cache";
import { entryOf, wholeSecond, type Patch } from "@/entries/entry";
import { dropped, insisted, randomKey, type Shown } from "@/entries/outbox/changes";
import { changeBox, useOutbox } from "@/entries/outbox/useOutbox";
import { daysBetween } from "@/lib/dates";
import { readWall, wallOf, wireInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { tracker } from "@/texts/tracker";
import { showFailure } from "@/ui/FailureNotice";
import { ClockInput } from "@/ui/inputs";
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

/** Where an entry is to be cut in two. */
export function SplitNote({ entry, close }: { entry: Shown; close: () => void }) {
  const t = useTexts(tracker);
  const tc = useTexts(common);
  const { zone } = useFormats();
  const { workspace } = useSession();
  const queries = useQueryClient();
  const [end] = useState(() => entry.end ?? Date.now());
  const [at, setAt] = useState(() => wholeSecond(Math.round((entry.start + end) / 2 / 60_000) * 60_000));
  const inside = at > entry.start && at < end;
  const split = useMutation({
    mutationFn: () =>
      ok(
        api.POST("/workspaces/{workspaceId}/time-entries/{timeEntryId}/split", {
          params: { path: { workspaceId: workspace.id, timeEntryId: entry.id }, header: { "Idempotency-Key": randomKey() } },
          body: { at: wireInstant(at) },
        }),
      ),
    onSuccess: (both) => {
      keep(queries, both.map(entryOf)); // prettier-ignore
      close();
    },
    onError: showFailure,
  });

  function typed(clock: number) {
    const from = wallOf(entry.start, zone).date;
    const days = daysBetween(from, wallOf(end, zone).date);
    const choices = Array.from({ length: days + 1 }, (_, day) => readWall(from, clock + day * 86_400, zone).instant);
    setAt(choices.find((choice) => choice > entry.start && choice < end) ?? choices[0]!);
  }

  return (
    <div className={classes.note}>
      <span>{t.splitAt}</span>
      <ClockInput size="xs" w={84} autoFocus aria-label={t.splitAt} value={wallOf(at, zone).seconds} onCommit={typed} />
      {!inside && <span role="alert">{t.splitOutside}</span>}
      <Button size="compact-sm" disabled={!inside} loading={split.isPending} onClick={() => split.mutate()}>
        {t.split}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
        {tc.cancel}
      </Button>
    </div>
  );
}
