import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ok } from "@/api/client";
import { useFormats, useSession } from "@/api/session";
import { keep } from "@/entries/cache";
import { entryOf, wholeSecond } from "@/entries/entry";
import { randomKey, type Shown } from "@/entries/outbox/changes";
import { daysBetween } from "@/lib/dates";
import { readWall, wallOf, wireInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { tracker } from "@/texts/tracker";
import { showFailure } from "@/ui/FailureNotice";
import { ClockInput } from "@/ui/inputs";
import { holdsMistake } from "@/ui/TypedInput";
import { useUnfold } from "./useList";
import classes from "./Row.module.css";

/** Where an entry is to be cut in two. */
export default function SplitNote({ entry, close }: { entry: Shown; close: () => void }) {
  const unfold = useUnfold();
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
      const halves = both.map(entryOf);
      keep(queries, halves); // prettier-ignore
      unfold(halves); // alike as they are, they would become one line at once
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

  function cut(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (inside && !holdsMistake(event.currentTarget) && !split.isPending) split.mutate();
  }

  return (
    <form className={classes.note} onSubmit={cut}>
      <span>{t.splitAt}</span>
      <ClockInput size="xs" w={84} autoFocus aria-label={t.splitAt} value={wallOf(at, zone).seconds} onCommit={typed} />
      {!inside && <span role="alert">{t.splitOutside}</span>}
      <Button type="submit" size="compact-sm" disabled={!inside} loading={split.isPending}>
        {t.split}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
        {tc.cancel}
      </Button>
    </form>
  );
}
