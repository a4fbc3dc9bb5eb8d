/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a row is no form's <fieldset> and no <details> */
import { UnstyledButton } from "@mantine/core";
import { IconClockPause, IconLock, IconPlayerPlay, IconPlayerStopFilled } from "@tabler/icons-react";
import { lazy, memo, Suspense, useState } from "react";
import { useFormats } from "@/api/session";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { TagPicker } from "@/catalog/TagPicker";
import { seconds } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { Elapsed } from "@/entries/timer/Elapsed";
import { useStart } from "@/entries/timer/useStart";
import { wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { ClockInput, DurationInput } from "@/ui/inputs";
import { BillableMark } from "./BillableMark";
import { EndMark } from "./EndMark";
import { FieldValues } from "./FieldValues";
import { RowMenu } from "./RowMenu";
import { RefusedNote, TimeNotice } from "./RowNotes";
import { TextCell } from "./TextCell";
import { useRefusals, useRow } from "./useRow";
import classes from "./Row.module.css";

const SplitNote = lazy(() => import("./SplitNote"));

interface Props {
  entry: Shown;
  chosen: boolean;
  last: boolean;
  inside: boolean; // of an open fold
  choose: (keys: string[], on: boolean) => void;
  openPanel: (key: string) => void;
}

/** One entry: everything in it is changed where it stands. */
export const EntryRow = memo(function EntryRow({ entry, chosen, last, inside, choose, openPanel }: Props) {
  const t = useTexts(tracker);
  const [splitting, setSplitting] = useState(false);
  const row = useRow([entry]);
  const refusals = useRefusals()(entry);
  return (
    <div
      className={classes.row}
      role="group"
      tabIndex={-1}
      aria-label={entry.description || t.noDescription}
      data-line={entry.key}
      data-chosen={chosen || undefined}
      data-last={last || undefined}
      data-inside={inside || undefined}
    >
      <div className={classes.cells}>
        <input
          className={classes.box}
          type="checkbox"
          aria-label={t.select}
          checked={chosen}
          onChange={(event) => choose([entry.key], event.currentTarget.checked)}
        />
        <div className={classes.what}>
          <TextCell value={entry.description} refusal={refusals.all} onCommit={(description) => row.edit({ description })} />
          {entry.waiting && <IconClockPause size={15} stroke={1.6} className={classes.waiting} aria-label={t.waiting} title={t.waiting} />}
          <FieldValues entry={entry} onOpen={() => openPanel(entry.key)} />
          {refusals.all && <IconLock size={15} stroke={1.6} className={classes.lock} aria-label={refusals.all} title={refusals.all} />}
        </div>
        <ProjectPicker projectId={entry.projectId} taskId={entry.taskId} onPick={row.pick} refusal={refusals.all} className={classes.project} />
        <TagPicker value={entry.tagIds} onChange={(tagIds) => row.edit({ tagIds })} refusal={refusals.all} className={classes.tags} />
        <span className={classes.bill}>
          <BillableMark billable={entry.billable} onChange={(billable) => row.edit({ billable })} refusal={refusals.all} />
        </span>
        <Times entry={entry} row={row} refusal={refusals.times} />
        <Length entry={entry} onCommit={row.setLength} refusal={refusals.times} />
        <div className={classes.actions}>
          <Continue entry={entry} />
          <RowMenu entry={entry} refusals={refusals} onSplit={() => setSplitting(true)} onOpen={() => openPanel(entry.key)} />
        </div>
      </div>
      {entry.refusal && <RefusedNote entry={entry} />}
      {row.note && <TimeNotice note={row.note} take={(patch) => (row.edit(patch), row.clearNote())} />}
      <Suspense>{splitting && <SplitNote entry={entry} close={() => setSplitting(false)} />}</Suspense>
    </div>
  );
});

interface CellProps {
  entry: Shown;
  refusal?: string;
}

function Times({ entry, row, refusal }: CellProps & { row: ReturnType<typeof useRow> }) {
  const t = useTexts(tracker);
  const { zone, time } = useFormats();
  const shared = { className: classes.clock, variant: "unstyled", size: "xs", disabled: refusal !== undefined, title: refusal } as const;
  return (
    <div className={classes.times} data-format={time}>
      <ClockInput {...shared} aria-label={t.startTime} value={wallOf(entry.start, zone).seconds} onCommit={row.setStart} />
      <span aria-hidden>–</span>
      {entry.end === null ? (
        <span className={classes.clock} />
      ) : (
        <ClockInput {...shared} aria-label={t.endTime} value={wallOf(entry.end, zone).seconds} onCommit={row.setEnd} />
      )}
      <EndMark times={entry} />
    </div>
  );
}

function Length({ entry, refusal, onCommit }: CellProps & { onCommit: (value: number) => void }) {
  const t = useTexts(tracker);
  if (entry.end === null)
    return (
      <span className={`${classes.length} ${classes.runs}`}>
        <Elapsed start={entry.start} />
      </span>
    );
  return (
    <DurationInput
      className={classes.length}
      variant="unstyled"
      size="xs"
      aria-label={t.duration}
      disabled={refusal !== undefined}
      title={refusal}
      value={seconds(entry, 0)}
      onCommit={onCommit}
    />
  );
}

export function Continue({ entry }: { entry: Shown }) {
  const t = useTexts(tracker);
  const { resume, stop } = useStart();
  const runs = entry.end === null;
  const Icon = runs ? IconPlayerStopFilled : IconPlayerPlay;
  return (
    <UnstyledButton
      className={classes.action}
      data-runs={runs || undefined}
      aria-label={runs ? t.stopTimer : t.continue}
      title={runs ? t.stopTimer : t.continue}
      onClick={() => (runs ? stop() : resume(entry))}
    >
      <Icon size={17} stroke={1.6} />
    </UnstyledButton>
  );
}
