import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import "@fullcalendar/react/themes/classic/palette.css";
import FullCalendar, { type CalendarApi, type DayHeaderInfo, type EventDisplayInfo, type EventInput } from "@fullcalendar/react";
import interactionPlugin from "@fullcalendar/react/interaction";
import themePlugin from "@fullcalendar/react/themes/classic";
import timeGridPlugin from "@fullcalendar/react/timegrid";
import { useEffect, useRef, useState } from "react";
import { useFormats } from "@/api/session";
import { byId, useProjects } from "@/catalog/queries";
import type { Shown } from "@/entries/outbox/changes";
import { formatClock } from "@/lib/clocks";
import { useNow } from "@/lib/now";
import { useTexts } from "@/texts";
import { calendar as words } from "@/texts/calendar";
import { Block } from "./Block";
import { DayHead } from "./DayHead";
import { useBlockKeys } from "./useBlockKeys";
import { useRoom } from "./useRoom";
import { blockOf, clockChange, dayNumber, firstInSight, instantOf, moved, resized, wallAt } from "./walls";
import classes from "./Calendar.module.css";

interface Props {
  entries: Shown[];
  dates: string[];
  minutes: number; // of a line
  barOf: (entry: Shown) => string | null;
  times: string | null; // why nobody may type times
  onOpen: (id: string) => void;
  drawing: boolean; // what was drawn is being written down
  onDraw: (times: { start: number; end: number }) => void;
  onMove: (entry: Shown, times: { start: number; end: number }) => void;
  hideWeekends: boolean;
  startOfDay: number; // seconds, when the working day begins
}

const written = (info: EventDisplayInfo) => <Block info={info} />;
const headed = (info: DayHeaderInfo) => <DayHead date={iso(info.date.getTime()).slice(0, 10)} />;

const iso = (wall: number): string => new Date(wall).toISOString();

/** Days as columns of blocks, in wall times of the profile's zone. */
export default function Board({ entries, dates, minutes, barOf, times, onOpen, drawing, onDraw, onMove, hideWeekends, startOfDay }: Props) {
  const t = useTexts(words);
  const { zone, locale, weekStart, time } = useFormats();
  const now = useNow(60_000);
  const projects = byId(useProjects().data);
  const [opensAt] = useState(() => firstInSight(dates, startOfDay, now, zone)); // nor does it wander while one looks
  const drawn = useRef<CalendarApi | null>(null);
  useEffect(() => {
    if (!drawing) drawn.current?.unselect(); // it would lie over the entry that was made of it
  }, [drawing]);
  const { place, height } = useRoom();
  const isFree = (entry: Shown) => entry.end !== null && !times && !barOf(entry);
  const keys = useBlockKeys({ entries, zone, isFree, onMove });
  const one = (id: string) => entries.find((entry) => entry.key === id);
  const events: EventInput[] = entries.map((entry) => {
    const block = blockOf(entry.start, entry.end ?? now, zone);
    const color = projects.get(entry.projectId ?? "")?.color ?? "var(--hb-muted)";
    return { id: entry.key, title: entry.description, start: iso(block.start), end: iso(block.end), editable: isFree(entry), extendedProps: { entry, color } };
  });
  const changes: EventInput[] = dates.flatMap((date) => {
    const change = clockChange(date, zone);
    return change ? [{ start: iso(change.from), end: iso(change.to), display: "background", title: t[change.kind], extendedProps: { note: t[change.kind] } }] : [];
  });
  return (
    <div ref={place} className={classes.board} role="none" onKeyDown={keys}>
    <FullCalendar
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
      height={height}
      scrollTime={formatClock(opensAt, "HOUR24", true)}
      scrollTimeReset={false}
      dayHeaderContent={headed}
      slotDuration={{ minutes }}
      snapDuration={{ minutes: Math.min(15, minutes) }}
      slotHeaderFormat={{ hour: "2-digit", minute: "2-digit", hour12: time === "HOUR12" }}
      slotMinHeight={minutes === 60 ? 44 : 25}
      eventMinHeight={12}
      slotEventOverlap={false}
      selectable={times === null}
      selectMirror
      eventInteractive
      events={[...events, ...changes]}
      eventContent={written}
      select={({ start, end, view }) => {
        drawn.current = view.calendar;
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
    </div>
  );
}
