import { Drawer, Group, Stack, Switch, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useFormats } from "@/api/session";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { byId, useEntryFields, useProjects } from "@/catalog/queries";
import { TagPicker } from "@/catalog/TagPicker";
import { FieldInput } from "@/entries/editing/FieldInput";
import { seconds, type Entry } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { onDate } from "@/entries/times";
import { dateOf, wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { ClockInput, DurationInput } from "@/ui/inputs";
import { ZoneNote } from "@/ui/ZoneNote";
import { EndMark } from "./EndMark";
import { RefusedNote, TimeNotice } from "./RowNotes";
import { useRefusals, useRow } from "./useRow";
import classes from "./Bar.module.css";

/** Every field of an entry, each kept as soon as it is left. */
export default function EntryPanel({ entry, close }: { entry: Shown; close: () => void }) {
  const t = useTexts(tracker);
  return (
    <Drawer opened onClose={close} title={t.editAll} size={420}>
      <Fields entry={entry} />
    </Drawer>
  );
}

function Fields({ entry }: { entry: Shown }) {
  const t = useTexts(tracker);
  const row = useRow([entry]);
  const { all } = useRefusals()(entry);
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    setTyped(null);
    if (typed !== null && typed !== entry.description) row.edit({ description: typed });
  };
  return (
    <Stack gap="md">
      {all && <Text size="sm">{all}</Text>}
      {entry.refusal && <RefusedNote entry={entry} />}
      <Textarea
        label={t.description}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={3000}
        dir="auto"
        data-autofocus
        disabled={all !== undefined}
        value={typed ?? entry.description}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
      />
      <Group gap="xs">
        <ProjectPicker projectId={entry.projectId} taskId={entry.taskId} onPick={row.pick} refusal={all} />
        <TagPicker value={entry.tagIds} onChange={(tagIds) => row.edit({ tagIds })} refusal={all} />
      </Group>
      <Switch
        label={t.billable}
        checked={entry.billable}
        disabled={all !== undefined}
        onChange={(event) => row.edit({ billable: event.currentTarget.checked })}
      />
      <Times entry={entry} row={row} />
      {row.note && <TimeNotice note={row.note} take={(patch) => (row.edit(patch), row.clearNote())} />}
      <ZoneNote />
      <Values entry={entry} onChange={(id, value) => row.edit({ fields: { [id]: value } })} />
    </Stack>
  );
}

function Times({ entry, row }: { entry: Entry; row: ReturnType<typeof useRow> }) {
  const t = useTexts(tracker);
  const { zone } = useFormats();
  const refusal = useRefusals()(entry).times;
  const shared = { disabled: refusal !== undefined, title: refusal, size: "sm" } as const;
  return (
    <Group gap="sm" align="end">
      <label>
        <Text size="sm" fw={500}>
          {t.date}
        </Text>
        <input
          type="date"
          className={`${classes.date} num`}
          disabled={shared.disabled}
          title={refusal}
          value={dateOf(entry.start, zone)}
          max="9999-12-31"
          onChange={(event) => event.currentTarget.value && row.edit(onDate(entry, event.currentTarget.value, zone))}
        />
      </label>
      <ClockInput {...shared} w={84} label={t.startTime} value={wallOf(entry.start, zone).seconds} onCommit={row.setStart} />
      {entry.end !== null && (
        <>
          <ClockInput {...shared} w={84} label={t.endTime} value={wallOf(entry.end, zone).seconds} onCommit={row.setEnd} />
          <EndMark times={entry} />
          <DurationInput {...shared} w={100} label={t.duration} value={seconds(entry, 0)} onCommit={row.setLength} />
        </>
      )}
    </Group>
  );
}

/** The visible custom fields that count for the entry's project. */
function Values({ entry, onChange }: { entry: Entry; onChange: (id: string, value: unknown) => void }) {
  const fields = useEntryFields().data ?? [];
  const project = byId(useProjects().data).get(entry.projectId ?? "");
  const status = new Map(project?.fields.map((field) => [field.customFieldId, field.status]));
  const here = fields.filter((field) => (project ? status.get(field.id) : field.status) === "VISIBLE");
  const { all } = useRefusals()(entry);
  return here.map((field) => (
    <FieldInput key={field.id} field={field} value={entry.fields[field.id]} refusal={all} onChange={(value) => onChange(field.id, value)} />
  ));
}
