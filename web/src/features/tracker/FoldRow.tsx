/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a row is no form's <fieldset> and no <details> */
import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useFormats } from "@/api/session";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { TagPicker } from "@/catalog/TagPicker";
import { Total } from "@/entries/timer/Elapsed";
import { formatClock } from "@/lib/clocks";
import { wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { BillableMark } from "./BillableMark";
import { Continue } from "./EntryRow";
import type { Line } from "./lines";
import { TextCell } from "./TextCell";
import { useRefusals, useRow } from "./useRow";
import classes from "./Row.module.css";

interface Props {
  line: Extract<Line, { kind: "fold" }>;
  chosen: boolean;
  last: boolean;
  choose: (keys: string[], on: boolean) => void;
  toggle: (key: string) => void;
}

/** Similar entries of a day as one line. What is changed here is changed in each of them. */
export const FoldRow = memo(function FoldRow({ line, chosen, last, choose, toggle }: Props) {
  const t = useTexts(tracker);
  const { zone, time } = useFormats();
  const { entries } = line;
  const newest = entries[0]!;
  const row = useRow(entries);
  const refusalOf = useRefusals();
  const refusal = entries.map((entry) => refusalOf(entry).all).find(Boolean);
  const clock = (instant: number) => formatClock(wallOf(instant, zone).seconds, time);
  return (
    <div
      className={classes.row}
      role="group"
      tabIndex={-1}
      aria-label={`${newest.description || t.noDescription}, ${t.similar(entries.length)}`}
      data-line={line.key}
      data-chosen={chosen || undefined}
      data-last={last || undefined}
    >
      <div className={classes.cells}>
        <input
          className={classes.box}
          type="checkbox"
          aria-label={t.select}
          checked={chosen}
          onChange={(event) => choose(entries.map(({ key }) => key), event.currentTarget.checked)} // prettier-ignore
        />
        <div className={classes.what}>
          <UnstyledButton
            className={`${classes.count} num`}
            aria-expanded={line.open}
            aria-label={`${t.similar(entries.length)}: ${line.open ? t.fold : t.open}`}
            onClick={() => toggle(line.key)}
          >
            {entries.length}
          </UnstyledButton>
          <TextCell value={newest.description} refusal={refusal} onCommit={(description) => row.edit({ description })} />
        </div>
        <ProjectPicker projectId={newest.projectId} taskId={newest.taskId} onPick={row.pick} refusal={refusal} className={classes.project} />
        <TagPicker value={newest.tagIds} onChange={(tagIds) => row.edit({ tagIds })} refusal={refusal} className={classes.tags} />
        <span className={classes.bill}>
          <BillableMark billable={newest.billable} onChange={(billable) => row.edit({ billable })} refusal={refusal} />
        </span>
        <UnstyledButton className={`${classes.times} num`} data-format={time} tabIndex={-1} aria-hidden onClick={() => toggle(line.key)}>
          {clock(entries.at(-1)!.start)} – {clock(newest.end ?? newest.start)}
          <span className={classes.later} />
        </UnstyledButton>
        <span className={classes.length} style={{ paddingRight: 7 }}>
          <Total {...line.sum} />
        </span>
        <div className={classes.actions}>
          <Continue entry={newest} />
          <span style={{ width: 34 }} />
        </div>
      </div>
    </div>
  );
});
