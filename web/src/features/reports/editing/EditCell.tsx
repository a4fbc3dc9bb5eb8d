import { Checkbox, TextInput, UnstyledButton } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { Formats } from "@/api/session";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { TagPicker } from "@/catalog/TagPicker";
import type { Patch } from "@/entries/entry";
import { onDate, withEnd, withStart, type Typed } from "@/entries/times";
import { wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { detailed } from "@/texts/detailed";
import { DayInput } from "@/ui/DayInput";
import { ClockInput } from "@/ui/inputs";
import type { Column, EntryRow } from "../columns";
import { Cell } from "../DetailedCell";
import { entryOfRow } from "./rows";
import classes from "@/figures/reports.module.css";

interface Props {
  row: EntryRow;
  formats: Formats;
  change: (patch: Patch) => void;
}

/** The cell of a column that can be changed in place; null for the others. */
function of(row: EntryRow, column: Column, formats: Formats, mayBill: boolean, change: Props["change"]): ReactNode | null {
  const props = { row, formats, change };
  switch (column) {
    case "description":
      return <Opening row={row} column={column}>{(close) => <DescriptionEdit {...props} close={close} />}</Opening>; // prettier-ignore
    case "project":
      return <ProjectPicker className={classes.picker} projectId={row.projectId || null} taskId={row.taskId || null} onPick={change} />;
    case "tags":
      return <TagPicker className={classes.picker} value={row.tagIds} onChange={(tagIds) => change({ tagIds })} />;
    case "billable":
      return mayBill ? <BillableEdit {...props} /> : null;
    case "time":
      return <Opening row={row} column={column}>{(close) => <TimeEdit {...props} close={close} />}</Opening>; // prettier-ignore
    case "date":
      return <Opening row={row} column={column}>{(close) => <DateEdit {...props} close={close} />}</Opening>; // prettier-ignore
    default:
      return null;
  }
}

export const EditCell = { of };

/** Shows the text until it is clicked; Escape leaves it as it was. */
function Opening({ row, column, children }: { row: EntryRow; column: Column; children: (close: () => void) => ReactNode }) {
  const t = useTexts(detailed);
  const [opened, open] = useState(false);
  if (opened) return <span role="none" onKeyDown={(event) => event.key === "Escape" && open(false)}>{children(() => open(false))}</span>;
  return (
    <UnstyledButton className={classes.editable} onClick={() => open(true)} title={t.edit(t.column[column])}>
      <Cell row={row} column={column} asks={false} />
    </UnstyledButton>
  );
}

function DescriptionEdit({ row, change, close }: Props & { close: () => void }) {
  const t = useTexts(detailed);
  const [typed, setTyped] = useState(row.description);
  const [left, leave] = useState(false);
  const commit = () => {
    if (left) return;
    leave(true);
    if (typed !== row.description) change({ description: typed });
    close();
  };
  return (
    <TextInput
      size="xs"
      aria-label={t.column.description}
      dir="auto"
      value={typed}
      maxLength={3000}
      autoFocus
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") leave(true);
      }}
    />
  );
}

function BillableEdit({ row, change }: Props) {
  const t = useTexts(detailed);
  return <Checkbox size="xs" aria-label={t.column.billable} checked={row.billable} onChange={(event) => change({ billable: event.currentTarget.checked })} />;
}

/** Start and end in the report's zone; leaving both closes the fields. */
function TimeEdit({ row, formats, change, close }: Props & { close: () => void }) {
  const t = useTexts(detailed);
  const entry = entryOfRow(row);
  const clock = (at: number | null) => (at === null ? null : wallOf(at, formats.zone).seconds);
  const put = ({ start, end, kind }: Typed) => kind !== "skipped" && change({ start, end });
  return (
    <span
      role="none"
      className={classes.clocks}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}
      onKeyDown={(event) => event.key === "Enter" && close()}
    >
      <ClockInput size="xs" w={76} aria-label={t.start} autoFocus value={clock(entry.start)} onCommit={(at) => put(withStart(entry, at, formats.zone))} />
      <ClockInput size="xs" w={76} aria-label={t.end} value={clock(entry.end)} onCommit={(at) => put(withEnd(entry, at, formats.zone))} />
    </span>
  );
}

function DateEdit({ row, formats, change, close }: Props & { close: () => void }) {
  const t = useTexts(detailed);
  const entry = entryOfRow(row);
  const day = wallOf(entry.start, formats.zone).date;
  return (
    <span
      role="none"
      onBlur={(event) => {
        const { currentTarget, relatedTarget } = event;
        const opensCalendar = currentTarget.querySelector("[aria-expanded=true]") !== null;
        if (!currentTarget.contains(relatedTarget) && !opensCalendar) close();
      }}
      onKeyDown={(event) => event.key === "Enter" && event.target instanceof HTMLInputElement && close()}
    >
      <DayInput size="xs" w={140} aria-label={t.day} autoFocus value={day} onChange={(date) => (change(onDate(entry, date, formats.zone)), close())} />
    </span>
  );
}
