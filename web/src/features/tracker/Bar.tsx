import { UnstyledButton } from "@mantine/core";
import { useMemo, useRef } from "react";
import { useFormats, useSession } from "@/api/session";
import { wholeSecond } from "@/entries/entry";
import { useMissing } from "@/entries/timer/useStart";
import { useCommands, useRunning } from "@/entries/timer/useTimer";
import { formatClock } from "@/lib/clocks";
import { useNow } from "@/lib/now";
import { useShortcuts } from "@/lib/shortcuts";
import { wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { Favourites } from "./Favourites";
import { ManualBar } from "./ManualBar";
import { TimerBar } from "./TimerBar";
import { useMode, type Mode } from "./useMode";
import classes from "./Bar.module.css";

/** The bar across the top: what is being done now, or is to be added by hand. */
export function Bar() {
  const t = useTexts(tracker);
  const { mode, setMode, timerOnly, breaks } = useMode();
  const field = useRef<HTMLInputElement>(null);
  const running = useRunning();
  const modes: Mode[] = breaks ? ["timer", "manual", "break"] : ["timer", "manual"];
  useShortcuts(
    useMemo(
      () => [
        { keys: "n", name: t.key.new, group: t.keys, run: () => field.current?.focus() },
        { keys: "m", name: t.key.mode, group: t.keys, run: () => !timerOnly && setMode(mode === "manual" ? "timer" : "manual") },
      ],
      [t, mode, setMode, timerOnly],
    ),
  );
  return (
    <>
      {mode === "manual" && <ManualBar field={field} />}
      {(mode !== "manual" || running) && <TimerBar field={mode === "manual" ? null : field} isBreak={mode === "break"} />}
      <div className={classes.under}>
        <fieldset className={classes.modes} title={timerOnly ? t.timerOnly : undefined}>
          <legend className={classes.hidden}>{t.mode}</legend>
          {modes.map((value) => (
            <label key={value} data-chosen={value === mode || undefined}>
              <input
                type="radio"
                name="mode"
                className={classes.hidden}
                checked={value === mode}
                disabled={value === "manual" && timerOnly}
                onChange={() => setMode(value)}
              />
              {t[value]}
            </label>
          ))}
        </fieldset>
        <Ahead />
        <Needed />
      </div>
      <Favourites />
    </>
  );
}

/** A timer that is to start later says when. */
function Ahead() {
  const t = useTexts(tracker);
  const { zone, time } = useFormats();
  const running = useRunning();
  const commands = useCommands();
  const now = useNow();
  if (!running || running.start <= now) return null;
  return (
    <output className={classes.missing}>
      {t.startsAt(formatClock(wallOf(running.start, zone).seconds, time))}{" "}
      <UnstyledButton className={classes.now} onClick={() => commands.edit(running, { start: wholeSecond(Date.now()) })}>
        {t.startNow}
      </UnstyledButton>
    </output>
  );
}

/** What the running entry still needs before it can stop. */
function Needed() {
  const t = useTexts(tracker);
  const running = useRunning();
  const missing = useMissing();
  const { settings } = useSession().workspace;
  const forced = settings.forceProjects || settings.forceTasks || settings.forceTags || settings.forceDescription;
  const names = running && forced ? missing(running) : [];
  if (names.length === 0) return null;
  return <output className={classes.missing}>{t.missingStop(names.join(", "))}</output>;
}
