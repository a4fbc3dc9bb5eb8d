import { ActionIcon, Button, Popover, TextInput } from "@mantine/core";
import { IconPencil, IconTrash, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useFormats } from "@/api/session";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { TagPicker } from "@/catalog/TagPicker";
import type { Patch } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { Total } from "@/entries/timer/Elapsed";
import { useCommands } from "@/entries/timer/useTimer";
import { onDate } from "@/entries/times";
import { dateOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { tracker } from "@/texts/tracker";
import { DayInput } from "@/ui/DayInput";
import { BillableMark } from "./BillableMark";
import { sumOf } from "./lines";
import { useEntryActions, useRefusals } from "./useRow";
import classes from "./Row.module.css";

const shared = <T,>(entries: Shown[], of: (entry: Shown) => T): T | null =>
  entries.length > 0 && entries.every((entry) => JSON.stringify(of(entry)) === JSON.stringify(of(entries[0]!))) ? of(entries[0]!) : null;

/** What is done to several entries at once; those that are locked are left as they are. */
export default function BulkBar({ entries, clear }: { entries: Shown[]; clear: () => void }) {
  const t = useTexts(tracker);
  const commands = useCommands();
  const { remove } = useEntryActions();
  const { zone } = useFormats();
  const refusalOf = useRefusals();
  const open = entries.filter((entry) => !refusalOf(entry).all);
  const locked = entries.map((entry) => refusalOf(entry).all).find(Boolean);
  const timed = open.filter((entry) => !refusalOf(entry).times);
  const refusal = open.length === 0 ? locked : undefined;
  const edit = (patch: Patch) => open.forEach((entry) => commands.edit(entry, patch));
  const tagIds = shared(open, (entry) => entry.tagIds) ?? [];
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t.selected(entries.length)}>
      <strong className="num">
        {t.selected(entries.length)} · <Total {...sumOf(entries)} />
      </strong>
      <ProjectPicker
        projectId={shared(open, (entry) => entry.projectId)}
        taskId={shared(open, (entry) => entry.taskId)}
        refusal={refusal}
        onPick={edit}
        className={classes.project}
      />
      <TagPicker value={tagIds} onChange={(next) => edit({ tagIds: next })} refusal={refusal} className={classes.tags} />
      <BillableMark billable={shared(open, ({ billable }) => billable) ?? false} onChange={(billable) => edit({ billable })} refusal={refusal} />
      <OneField label={t.description} icon={IconPencil} initial={shared(open, ({ description }) => description) ?? ""} onSave={(description) => edit({ description })} />
      <DayInput
        size="xs"
        w={132}
        aria-label={t.date}
        disabled={timed.length === 0}
        value={shared(timed, ({ start }) => dateOf(start, zone)) ?? ""}
        onChange={(date) => timed.forEach((entry) => commands.edit(entry, onDate(entry, date, zone)))}
      />
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={t.delete} title={t.delete} disabled={open.length === 0} onClick={() => (remove(open), clear())}>
        <IconTrash size={17} stroke={1.6} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={t.clear} title={t.clear} onClick={clear}>
        <IconX size={17} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}

interface FieldProps {
  label: string;
  icon: typeof IconPencil;
  initial: string;
  onSave: (value: string) => void;
}

function OneField({ label, icon: Icon, initial, onSave }: FieldProps) {
  const t = useTexts(common);
  const [opened, setOpened] = useState(false);
  const [value, setValue] = useState(initial);
  const save = () => {
    setOpened(false);
    onSave(value);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="top" shadow="md" trapFocus returnFocus onOpen={() => setValue(initial)}>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label} onClick={() => setOpened(!opened)}>
          <Icon size={17} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <form onSubmit={(event) => (event.preventDefault(), save())}>
          <TextInput aria-label={label} value={value} w={320} onChange={(event) => setValue(event.currentTarget.value)} />
          <Button type="submit" size="xs" mt="sm">
            {t.save}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
