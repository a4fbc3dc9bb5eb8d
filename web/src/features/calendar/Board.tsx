import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import "@fullcalendar/react/themes/classic/palette.css";
import FullCalendar, { type EventDisplayInfo, type EventInput } from "@fullcalendar/react";
import interactionPlugin from "@fullcalendar/react/interaction";
import themePlugin from "@fullcalendar/react/themes/classic";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import { IconCoffee } from "@tabler/icons-react";
import { useFormats } from "@/api/session";
import { ProjectFace } from "@/catalog/ProjectPicker";
import { byId, useProjects } from "@/catalog/queries";
import type { Shown } from "@/entries/outbox/changes";
import { formatDuration } from "@/lib/durations";
import { useNow } from "@/lib/now";
import { useTexts } from "@/texts";
import { calendar as words } from "@/texts/calendar";
import { blockOf, clockChange, dayNumber, instantOf, moved, resized, wallAt } from "./walls";
import classes from "./Calendar.module.css";

interface Props {
  entries: Shown[];
  dates: string[];
  minutes: number; // of a line
  barOf: (entry: Shown) => string | null;
  times: string | null; // why nobody may type times
  onOpen: (id: string) => void;
  onDraw: (times: { start: number; end: number }) => void;
  onMove: (entry: Shown, times: { start: number; end: number }) => void;
  hideWeekends: boolean;
}

const drawn = (info: EventDisplayInfo) => <Block info={info} />;

const iso = (wall: number): string => new Date(wall).toISOString();

/** Days as columns of blocks, in wall times of the profile's zone. */
export default function Board({ entries, dates, minutes, barOf, times, onOpen, onDraw, onMove, hideWeekends }: Props) {
  const t = useTexts(words);
  const { zone, locale, weekStart, time } = useFormats();
  const now = useNow(60_000);
  const projects = byId(useProjects().data);
  const one = (id: string) => entries.find((entry) => entry.key === id);
  const events: EventInput[] = entries.map((entry) => {
    const block = blockOf(entry.start, entry.end ?? now, zone);
    const free = entry.end !== null && !times && !barOf(entry);
    const color = projects.get(entry.projectId ?? "")?.color ?? "var(--hb-muted)";
    return { id: entry.key, title: entry.description, start: iso(block.start), end: iso(block.end), editable: free, extendedProps: { entry, color } };
  });
  const changes: EventInput[] = dates.flatMap((date) => {
    const change = clockChange(date, zone);
    return change ? [{ start: iso(change.from), end: iso(change.to), display: "background", title: t[change.kind], extendedProps: { note: t[change.kind] } }] : [];
  });
  return (
    <FullCalendar
      key={`${dates[0]} ${dates.length} ${minutes}`}
      plugins={[timeGridPlugin, interactionPlugin, themePlugin]}
      initialView={dates.length === 1 ? "timeGridDay" : "timeGridWeek"}
      initialDate={dates[0]}
      headerToolbar={false}
      timeZone="UTC"
      now={iso(wallAt(now, zone))}
      nowIndicator
      locale={locale}
      firstDay={dayNumber(weekStart)}
      weekends={!hideWeekends || dates.length === 1}
      allDaySlot={false}
      height="auto"
      scrollTime="07:00:00"
      slotDuration={{ minutes }}
      snapDuration={{ minutes: Math.min(15, minutes) }}
      slotHeaderFormat={{ hour: "2-digit", minute: "2-digit", hour12: time === "HOUR12" }}
      slotEventOverlap={false}
      selectable={times === null}
      selectMirror
      eventInteractive
      events={[...events, ...changes]}
      eventContent={drawn}
      select={({ start, end }) => {
        const from = instantOf(start.getTime(), zone);
        onDraw({ start: from, end: Math.max(from + 60_000, instantOf(end.getTime(), zone, from)) });
      }}
      eventClick={({ event }) => event.id && onOpen(event.id)}
      eventDrop={({ event, revert }) => {
        const entry = one(event.id);
        if (entry?.end && event.start) onMove(entry, moved({ start: entry.start, end: entry.end }, event.start.getTime(), zone));
        else revert();
      }}
      eventResize={({ event, revert }) => {
        const entry = one(event.id);
        const walls = event.start && event.end && { start: event.start.getTime(), end: event.end.getTime() };
        if (entry?.end && walls) onMove(entry, resized({ start: entry.start, end: entry.end }, walls, zone));
        else revert();
      }}
    />
  );
}

function Block({ info }: { info: EventDisplayInfo }) {
  const t = useTexts(words);
  const { duration } = useFormats();
  const now = useNow(60_000);
  const { entry, color, note } = info.event.extendedProps as { entry?: Shown; color?: string; note?: string };
  if (note) return <div className={classes.change}>{note}</div>;
  if (!entry) return <div className={classes.block} />;
  const seconds = Math.max(0, Math.floor(((entry.end ?? now) - entry.start) / 1000));
  return (
    <div className={classes.block} style={{ borderLeftColor: color }} data-runs={entry.end === null || undefined} data-refused={entry.refusal ? true : undefined}>
      <div className={classes.title} dir="auto">
        {entry.type === "BREAK" && <IconCoffee size={14} stroke={1.6} aria-hidden />}
        {entry.description || <span className="muted">{t.untitled}</span>}
      </div>
      {entry.projectId && (
        <div className={classes.project}>
          <ProjectFace projectId={entry.projectId} taskId={entry.taskId} />
        </div>
      )}
      <div className="num muted">{formatDuration(seconds, duration)}</div>
    </div>
  );
}
