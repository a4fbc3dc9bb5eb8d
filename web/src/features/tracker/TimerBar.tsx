import { ActionIcon, Button } from "@mantine/core";
import { IconPlayerPlayFilled, IconPlayerStopFilled, IconTrash } from "@tabler/icons-react";
import { useCallback, useRef, useState, type Ref } from "react";
import { useFormats } from "@/api/session";
import type { Picked } from "@/catalog/projectChoices";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { byId, useProjects } from "@/catalog/queries";
import { TagPicker } from "@/catalog/TagPicker";
import type { Content, Entry, Missing, Patch } from "@/entries/entry";
import { Elapsed } from "@/entries/timer/Elapsed";
import { useNeedsPlace } from "@/entries/timer/needs";
import { useStart } from "@/entries/timer/useStart";
import { useCommands } from "@/entries/timer/useTimer";
import { readWall, wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { ClockInput } from "@/ui/inputs";
import { offerUndo } from "@/ui/undo";
import { BillableMark } from "./BillableMark";
import { clearDraft, setDraft, useDraft } from "./draft";
import { useMode } from "./useMode";
import { WhatInput } from "./WhatInput";
import classes from "./Bar.module.css";

/** Fields that a suggestion fills: all but the times. */
export const takenFrom = ({ description, projectId, taskId, tagIds, billable }: Entry): Patch => ({
  description,
  projectId,
  taskId,
  tagIds,
  billable,
});

/** Project, tags and the billable mark of what is in the bar. */
export function About({ content, onChange }: { content: Content; onChange: (patch: Patch) => void }) {
  const projects = byId(useProjects().data);
  function pick({ projectId, taskId }: Picked) {
    const project = projects.get(projectId ?? "");
    const task = project?.tasks.find(({ id }) => id === taskId);
    onChange({ projectId, taskId, ...(project ? { billable: task?.billable ?? project.billable } : {}) });
  }
  return (
    <div className={classes.about}>
      <ProjectPicker projectId={content.projectId} taskId={content.taskId} onPick={pick} className={classes.project} />
      <TagPicker value={content.tagIds} onChange={(tagIds) => onChange({ tagIds })} className={classes.tags} />
      <BillableMark billable={content.billable} onChange={(billable) => onChange({ billable })} />
    </div>
  );
}

/** The running timer, or what is about to start. */
export function TimerBar({ field, isBreak }: { field: Ref<HTMLInputElement> | null; isBreak: boolean }) {
  const t = useTexts(tracker);
  const { running, start, stop } = useStart();
  const commands = useCommands();
  const draft = useDraft();
  const content: Content = running ?? draft;
  const [own, setOwn] = useState<string | null>(null); // typed over the running entry's, until the field is left
  const typed = (running && own) ?? content.description;

  const change = (patch: Patch) => (running ? commands.edit(running, patch) : setDraft(patch));
  const leave = () => {
    setOwn(null);
    if (running && typed !== running.description) commands.edit(running, { description: typed });
  };

  function toggle() {
    if (running) {
      leave();
      stop({ description: typed });
    } else if (start({ ...draft, start: undefined, type: isBreak ? "BREAK" : "REGULAR" })) clearDraft();
  }

  const bar = useRef<HTMLDivElement>(null);
  useNeedsPlace(useCallback((missing: Missing) => fieldOf(bar.current, missing)?.(), []));

  return (
    <div ref={bar} className={classes.bar} data-running={running ? true : undefined} data-testid="bar">
      <WhatInput
        field={field}
        value={typed}
        placeholder={isBreak ? t.whatBreak : t.what}
        onType={(text) => (running ? setOwn(text) : setDraft({ description: text }))}
        onLeave={leave}
        onEscape={() => setOwn(null)}
        onEnter={() => (running ? leave() : toggle())}
        onTake={(entry) => {
          setOwn(null);
          change(takenFrom(entry));
        }}
      />
      <About content={content} onChange={change} />
      {running ? <Since running={running} onChange={change} /> : <span />}
      <span className={classes.large} data-idle={running ? undefined : true}>
        {running ? <Elapsed start={running.start} /> : <span className="num">0:00:00</span>}
      </span>
      <div className={classes.buttons}>
        <Button
          w={92}
          leftSection={running ? <IconPlayerStopFilled size={14} /> : <IconPlayerPlayFilled size={14} />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={toggle}
        >
          {running ? t.stop : t.start}
        </Button>
        {running && <Discard running={running} />}
      </div>
    </div>
  );
}

/** Opens the field of what is missing; nothing for what is no field of the bar. */
function fieldOf(bar: HTMLElement | null, missing: Missing): (() => void) | null {
  const button = (name: string | undefined) => () => bar?.querySelector<HTMLElement>(`.${name} button`)?.click();
  if (missing === "description") return () => bar?.querySelector("input")?.focus();
  if (missing === "tags") return button(classes.tags);
  return missing === "project" || missing === "task" ? button(classes.project) : null;
}

function Discard({ running }: { running: Entry }) {
  const t = useTexts(tracker);
  const commands = useCommands();
  const discard = () => {
    commands.remove([running]);
    offerUndo(t.discarded, async () => commands.restore([running]));
  };
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t.discard} title={t.discard} onClick={discard}>
      <IconTrash size={16} stroke={1.6} />
    </ActionIcon>
  );
}

/** The start, which can be moved while the timer runs. A time later than now means yesterday's. */
function Since({ running, onChange }: { running: Entry; onChange: (patch: Patch) => void }) {
  const t = useTexts(tracker);
  const { zone } = useFormats();
  const { timerOnly } = useMode();
  function move(clock: number) {
    const now = Date.now();
    const { date } = wallOf(now, zone);
    const today = readWall(date, clock, zone).instant;
    onChange({ start: today <= now ? today : readWall(date, clock - 86_400, zone).instant });
  }
  return (
    <span className={classes.since} title={timerOnly ? t.timerOnly : undefined}>
      <ClockInput
        className={classes.clock}
        variant="unstyled"
        size="xs"
        aria-label={t.startTime}
        disabled={timerOnly}
        value={wallOf(running.start, zone).seconds}
        onCommit={move}
      />
    </span>
  );
}
