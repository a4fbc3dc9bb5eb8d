import type { EventDisplayInfo } from "@fullcalendar/react";
import { IconCoffee } from "@tabler/icons-react";
import { useFormats } from "@/api/session";
import { ProjectFace, useProjectName } from "@/catalog/ProjectPicker";
import { seconds } from "@/entries/entry";
import type { Shown } from "@/entries/outbox/changes";
import { formatClock } from "@/lib/clocks";
import { formatDuration } from "@/lib/durations";
import { useNow } from "@/lib/now";
import { wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { calendar as words } from "@/texts/calendar";
import classes from "./Calendar.module.css";

/** What stands in a column: an entry, the hour that a day lacks or has twice, or what is being drawn. */
export function Block({ info }: { info: EventDisplayInfo }) {
  const { entry, color, note } = info.event.extendedProps as { entry?: Shown; color?: string; note?: string };
  if (note) return <div className={classes.change}>{note}</div>;
  // While it is moved or stretched it shows where it would come to stand.
  const walls = info.event.start && info.event.end ? { start: info.event.start.getTime(), end: info.event.end.getTime() } : null;
  if (!entry) return <div className={classes.block}>{walls && <Span from={walls.start} to={walls.end} />}</div>;
  return <EntryBlock entry={entry} color={color} pulled={info.isMirror ? walls : null} />;
}

function EntryBlock({ entry, color, pulled }: { entry: Shown; color?: string; pulled: { start: number; end: number } | null }) {
  const t = useTexts(words);
  const { zone, duration } = useFormats();
  const clock = useClock();
  const now = useNow(60_000);
  const project = useProjectName(entry.projectId, entry.taskId);
  const length = formatDuration(seconds(entry, now), duration);
  const from = clock(wallOf(entry.start, zone).seconds);
  const rest = ` – ${entry.end === null ? t.now : clock(wallOf(entry.end, zone).seconds)}`;
  const details = [entry.description || t.untitled, project, `${from}${rest} (${length})`].filter(Boolean).join("\n");
  return (
    <div
      className={classes.block}
      style={{ borderLeftColor: color }}
      title={details}
      data-entry={entry.key}
      data-runs={entry.end === null || undefined}
      data-refused={entry.refusal ? true : undefined}
    >
      <div className={classes.lines}>
        <div className={classes.title} dir="auto">
          {entry.type === "BREAK" && <IconCoffee size={14} stroke={1.6} aria-hidden />}
          <span className="clip">{entry.description || <span className="muted">{t.untitled}</span>}</span>
        </div>
        <div className={`num ${classes.span}`}>
          {pulled ? <Span from={pulled.start} to={pulled.end} /> : from}
          {!pulled && <span className={classes.rest}>{`${rest} · ${length}`}</span>}
        </div>
        {entry.projectId && (
          <div className={classes.project}>
            <ProjectFace projectId={entry.projectId} taskId={entry.taskId} />
          </div>
        )}
      </div>
    </div>
  );
}

function useClock() {
  const { time } = useFormats();
  return (of: number) => formatClock(of, time);
}

/** Wall times, in ms as if they were UTC. */
function Span({ from, to }: { from: number; to: number }) {
  const clock = useClock();
  const of = (wall: number) => clock(wallOf(wall, "UTC").seconds);
  return (
    <span className="num">
      {of(from)} – {of(to)}
    </span>
  );
}
