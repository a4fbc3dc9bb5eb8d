import { Button, Switch, Textarea } from "@mantine/core";
import { useState } from "react";
import { useCan } from "@/api/can";
import { useFormats } from "@/api/session";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { TagPicker } from "@/catalog/TagPicker";
import type { Content, Patch } from "@/entries/entry";
import { daysLater, onDate, withEnd, withEndDate, withStart, type Typed } from "@/entries/times";
import { dateOf, wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { entries as words } from "@/texts/entries";
import { inputs as inputTexts } from "@/texts/inputs";
import { DayInput } from "@/ui/DayInput";
import { ClockInput, DurationInput } from "@/ui/inputs";
import { CustomFields } from "./CustomFields";
import classes from "@/entries/Entries.module.css";

interface Props {
  content: Content;
  onChange: (patch: Patch) => void; // when a field is left
  barred: string | null; // why nothing may be changed
  timesBarred: string | null; // why times may not
  atOnce?: boolean; // the description with each letter: for what is not saved yet
}

/** Everything of an entry that people write. */
export function EntryFields({ content, onChange, barred, timesBarred, atOnce = false }: Props) {
  const t = useTexts(words);
  const billable = useCan()("CHANGE_BILLABLE");
  const why = barred ?? undefined;
  return (
    <div className={classes.fields}>
      <Description value={content.description} barred={barred} atOnce={atOnce} onChange={(description) => onChange({ description })} />
      <div className={classes.pickers}>
        <ProjectPicker projectId={content.projectId} taskId={content.taskId} refusal={why} onPick={onChange} className={classes.picker} />
        <TagPicker value={content.tagIds} refusal={why} onChange={(tagIds) => onChange({ tagIds })} className={classes.picker} />
      </div>
      <Times content={content} onChange={onChange} barred={barred ?? timesBarred} />
      {content.type === "REGULAR" && (
        <Switch
          label={t.billable}
          checked={content.billable}
          disabled={barred !== null || billable.reach === "NONE"}
          description={billable.reach === "NONE" ? billable.reason : undefined}
          onChange={(event) => onChange({ billable: event.currentTarget.checked })}
        />
      )}
      <CustomFields projectId={content.projectId} values={content.fields} barred={barred} onChange={(id, value) => onChange({ fields: { [id]: value } })} />
    </div>
  );
}

interface DescriptionProps {
  value: string;
  barred: string | null;
  atOnce: boolean;
  onChange: (description: string) => void;
}

function Description({ value, barred, atOnce, onChange }: DescriptionProps) {
  const t = useTexts(words);
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null && typed !== value) onChange(typed);
    setTyped(null);
  };
  return (
    <Textarea
      label={t.description}
      placeholder={t.what}
      autosize
      maxRows={6}
      maxLength={3000}
      dir="auto"
      data-autofocus={atOnce || undefined}
      disabled={barred !== null}
      value={typed ?? value}
      onChange={(event) => (atOnce ? onChange(event.currentTarget.value) : setTyped(event.currentTarget.value))}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Escape" && typed !== null) {
          event.stopPropagation();
          setTyped(null);
        }
        if (event.key !== "Enter" || event.shiftKey) return;
        event.preventDefault();
        leave();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}

function Times({ content, onChange, barred }: { content: Content; onChange: (patch: Patch) => void; barred: string | null }) {
  const t = useTexts(words);
  const said = useTexts(inputTexts);
  const { zone } = useFormats();
  const [note, setNote] = useState<{ kind: Typed["kind"]; second: Patch | null }>({ kind: "exact", second: null });
  const [otherDay, setOtherDay] = useState(false);
  const { start, end } = content;
  const later = daysLater(content, zone);
  const take = ({ kind, second, ...times }: Typed, field: "start" | "end") => {
    setNote({ kind, second: second === null ? null : { [field]: second } });
    if (kind !== "skipped") onChange(times);
  };
  const { kind, second } = note;
  const common = { disabled: barred !== null, title: barred ?? undefined };
  return (
    <div>
      <div className={classes.times}>
        <fieldset disabled={barred !== null} className={classes.day}>
          <DayInput label={t.date} value={dateOf(start, zone)} onChange={(date) => onChange(onDate(content, date, zone))} />
        </fieldset>
        <ClockInput {...common} label={t.start} value={wallOf(start, zone).seconds} onCommit={(clock) => take(withStart(content, clock, zone), "start")} />
        {end !== null && (
          <>
            <ClockInput {...common} label={t.end} value={wallOf(end, zone).seconds} onCommit={(clock) => take(withEnd(content, clock, zone), "end")} />
            <DurationInput
              {...common}
              label={t.duration}
              value={Math.floor((end - start) / 1000)}
              onCommit={(seconds) => onChange({ end: start + seconds * 1000 })}
            />
          </>
        )}
      </div>
      {end !== null && (later > 0 || otherDay) && (
        <fieldset disabled={barred !== null} className={classes.day}>
          <DayInput label={t.endDate} value={dateOf(end, zone)} onChange={(date) => onChange(withEndDate(content, date, zone))} />
        </fieldset>
      )}
      <div className={classes.hint}>
        {barred ?? (kind !== "exact" ? said[kind] : end === null ? t.running : later > 0 ? t.nextDay(later) : null)}
        {barred === null && second && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              onChange(second);
              setNote({ kind: "exact", second: null });
            }}
          >
            {said.takeSecond}
          </Button>
        )}
        {barred === null && end !== null && later === 0 && !otherDay && kind === "exact" && (
          <Button size="compact-xs" variant="subtle" onClick={() => setOtherDay(true)}>
            {t.otherDay}
          </Button>
        )}
      </div>
    </div>
  );
}
