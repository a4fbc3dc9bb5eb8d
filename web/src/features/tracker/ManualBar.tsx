import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef, useState, type FormEvent, type RefObject } from "react";
import { useFormats } from "@/api/session";
import { seconds, type Entry } from "@/entries/entry";
import { useMissing } from "@/entries/timer/useStart";
import { useCommands } from "@/entries/timer/useTimer";
import { onDate, withEnd, withStart, type Times, type Typed } from "@/entries/times";
import { dateOf, wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { DayInput } from "@/ui/DayInput";
import { ClockInput, DurationInput } from "@/ui/inputs";
import { notify } from "@/ui/notify";
import { holdsMistake } from "@/ui/TypedInput";
import { clearDraft, setDraft, useDraft } from "./draft";
import { EndMark } from "./EndMark";
import { TimeNotice } from "./RowNotes";
import { About, takenFrom } from "./TimerBar";
import { useEntries } from "./useList";
import { noteOf, type TimeNote } from "./useRow";
import { WhatInput } from "./WhatInput";
import classes from "./Bar.module.css";

const MINUTE = 60_000;

/** By hand one goes on where the last entry of today ended, up to now. */
function proposal(entries: Entry[], zone: string): Times & { end: number } {
  const now = Math.floor(Date.now() / MINUTE) * MINUTE;
  const last = Math.max(0, ...entries.slice(0, 50).map(({ end }) => (end !== null && end <= now ? end : 0)));
  return { start: dateOf(last, zone) === dateOf(now, zone) ? last : now, end: now };
}

/** Time added by hand: date, start, end or duration. */
export function ManualBar({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const t = useTexts(tracker);
  const { zone } = useFormats();
  const entries = useEntries();
  const commands = useCommands();
  const draft = useDraft();
  const missingIn = useMissing();
  const [typed, setTimes] = useState<Times | null>(null);
  const times = typed ?? proposal(entries, zone);
  const end = times.end ?? times.start;
  const { date } = wallOf(times.start, zone);
  const [note, setNote] = useState<TimeNote | null>(null);
  const told = useRef<TimeNote | null>(null); // a time that is none or comes twice is read before it is added
  const take = ({ kind, second, ...typedTimes }: Typed, which: keyof Times) => {
    setNote(noteOf(kind, second, which));
    if (kind !== "skipped") setTimes(typedTimes);
  };

  function add() {
    const content = { ...draft, start: times.start, end };
    const missing = missingIn(content);
    if (missing.length) return notify({ id: "missing", color: "yellow", message: t.missing(missing.join(", ")) });
    commands.create(content);
    clearDraft();
    setTimes({ start: end, end });
    setNote(null);
    field.current?.focus(); // where the next entry begins
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (holdsMistake(event.currentTarget)) return;
    const isNews = note !== null && note !== told.current;
    told.current = note;
    if (!isNews) add();
  }

  return (
    <>
    <form className={classes.bar} data-testid="bar" onSubmit={submit}>
      <WhatInput
        field={field}
        value={draft.description}
        placeholder={t.whatDone}
        onType={(description) => setDraft({ description })}
        onEnter={add}
        onTake={(entry) => setDraft(takenFrom(entry))}
      />
      <About content={draft} onChange={setDraft} />
      <span className={`${classes.since} ${classes.manual}`}>
        <ClockInput
          className={classes.clock}
          size="xs"
          aria-label={t.startTime}
          value={wallOf(times.start, zone).seconds}
          onCommit={(clock) => take(withStart({ start: times.start, end }, clock, zone), "start")}
        />
        <span aria-hidden>–</span>
        <ClockInput
          className={classes.clock}
          size="xs"
          aria-label={t.endTime}
          value={wallOf(end, zone).seconds}
          onCommit={(clock) => take(withEnd(times, clock, zone), "end")}
        />
        <EndMark times={{ start: times.start, end }} />
        <span className={classes.date}>
          <DayInput variant="unstyled" size="xs" aria-label={t.date} value={date} onChange={(day) => setTimes(onDate({ start: times.start, end }, day, zone))} />
        </span>
      </span>
      <DurationInput
        className={`${classes.large} ${classes.wide}`}
        variant="unstyled"
        aria-label={t.duration}
        value={seconds({ start: times.start, end }, 0)}
        onCommit={(value) => setTimes({ start: times.start, end: times.start + value * 1000 })}
      />
      <Button type="submit" leftSection={<IconPlus size={14} />} onMouseDown={(event) => event.preventDefault()}>
        {t.addTime}
      </Button>
    </form>
    {note && (
      <TimeNotice
        note={note}
        take={(second) => {
          setTimes({ start: times.start, end, ...second });
          setNote(null);
        }}
      />
    )}
    </>
  );
}
