import { ActionIcon, Button, Switch, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useFormats, useSession } from "@/api/session";
import { formatDuration } from "@/lib/durations";
import { useTexts } from "@/texts";
import { timesheet as words } from "@/texts/timesheet";
import { FailureNotice } from "@/ui/FailureNotice";
import { removeLater, useHidden } from "@/ui/removeLater";
import { SidePanel } from "@/ui/SidePanel";
import { templatesOptions, useTemplateWrites, type Template } from "./queries";
import type { Timesheet } from "./useTimesheet";
import classes from "./Timesheet.module.css";

const sum = (seconds: number[]): number => seconds.reduce((total, each) => total + each, 0);

/** Rows kept under a name: load them into this week, or save these. */
export function Templates({ sheet, onClose }: { sheet: Timesheet; onClose: () => void }) {
  const t = useTexts(words);
  const { data, error, refetch } = useQuery(templatesOptions(useSession().workspace.id));
  const hidden = useHidden();
  const shown = data?.filter(({ id }) => !hidden.has(id));
  return (
    <SidePanel title={t.templates} opened onClose={onClose}>
      {error && <FailureNotice error={error} retry={() => void refetch()} />}
      {shown?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noTemplates}
        </Text>
      )}
      <div>
        {shown?.map((template) => (
          <TemplateLine key={template.id} template={template} sheet={sheet} onClose={onClose} />
        ))}
      </div>
      <SaveForm sheet={sheet} />
    </SidePanel>
  );
}

function TemplateLine({ template, sheet, onClose }: { template: Template; sheet: Timesheet; onClose: () => void }) {
  const t = useTexts(words);
  const { duration } = useFormats();
  const writes = useTemplateWrites();
  const rows = template.rows.filter(({ projectId, type }) => projectId || type === "BREAK");
  const timed = sum(rows.flatMap(({ days }) => days ?? []));
  function load(withTimes: boolean) {
    sheet.addRows(rows);
    const wanted = rows.flatMap((row) => (row.days ?? []).map((seconds, day) => ({ row, date: sheet.dates[day]!, seconds })));
    if (withTimes) sheet.putAll(wanted.filter(({ date }) => !sheet.bars.day(date)), t.loaded); // prettier-ignore
    onClose();
  }
  return (
    <div className={classes.templates}>
      <div className={classes.rowHead}>
        <Text className="clip" dir="auto" fw={500} flex={1}>
          {template.name}
        </Text>
        <Text size="xs" c="dimmed" className="num">
          {t.rows(rows.length, timed ? formatDuration(timed, duration) : "")}
        </Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t.deleteTemplate(template.name)} onClick={() => removeLater(template.id, t.deletedTemplate(template.name), () => writes.remove(template.id))}>
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={() => load(false)}>
          {t.loadRows}
        </Button>
        {timed > 0 && (
          <Button size="xs" variant="default" disabled={sheet.bars.times !== null} title={sheet.bars.times ?? undefined} onClick={() => load(true)}>
            {t.loadTimes}
          </Button>
        )}
      </div>
    </div>
  );
}

function SaveForm({ sheet }: { sheet: Timesheet }) {
  const t = useTexts(words);
  const writes = useTemplateWrites();
  const [name, setName] = useState("");
  const [withTimes, setWithTimes] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState("");
  const { rows } = sheet.grid;
  async function save(event: FormEvent) {
    event.preventDefault();
    setError(null);
    const kept = rows.map(({ projectId, taskId, type, cells }) => ({ projectId, taskId, type, days: withTimes ? cells.map(({ seconds }) => Math.min(seconds, 86_400)) : null }));
    try {
      await writes.save(name.trim(), kept);
      setSaved(t.savedTemplate(name.trim()));
      setName("");
    } catch (refusal) {
      setError(refusal);
    }
  }
  return (
    <form onSubmit={(event) => void save(event)} className={classes.save}>
      <TextInput label={t.templateName} placeholder={t.templateExample} maxLength={100} value={name} dir="auto" onChange={(event) => setName(event.currentTarget.value)} />
      <Switch label={t.withTimes} checked={withTimes} onChange={(event) => setWithTimes(event.currentTarget.checked)} />
      {error !== null && <FailureNotice error={error} />}
      <Button type="submit" disabled={!name.trim() || rows.length === 0} title={rows.length ? undefined : t.noRows}>
        {t.saveTemplate}
      </Button>
      <output className={classes.note}>{saved}</output>
    </form>
  );
}
