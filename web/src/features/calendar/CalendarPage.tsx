import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useFormats, useSession } from "@/api/session";
import { useBars } from "@/entries/bars";
import { DraftPanel } from "@/entries/editing/DraftPanel";
import { EntryEditor } from "@/entries/editing/EntryEditor";
import type { Content } from "@/entries/entry";
import { useEntries, usePersonCommands } from "@/entries/people";
import { PeriodBar } from "@/entries/PeriodBar";
import { Teammates } from "@/entries/Teammates";
import { Total } from "@/entries/timer/Elapsed";
import { NOTHING } from "@/entries/timer/useTimer";
import { weekOf } from "@/entries/week";
import { parseClock } from "@/lib/clocks";
import { addDays } from "@/lib/dates";
import { useNow } from "@/lib/now";
import { dateOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { calendar as words } from "@/texts/calendar";
import { shell } from "@/texts/shell";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { SidePanel } from "@/ui/SidePanel";
import { TotalsContext } from "./DayHead";
import { ZOOMS, type CalendarSearch } from "./search";
import { sumOf, totalsOf } from "./totals";
import { placeFor } from "./walls";
import classes from "./Calendar.module.css";

const Board = lazy(() => import("./Board"));
const route = getRouteApi("/frame/calendar");

/** Days of somebody's time as columns; entries are drawn, moved and stretched. */
export function CalendarPage() {
  const t = useTexts(words);
  const { user } = useSession();
  const { zone, weekStart } = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const phone = useMediaQuery("(max-width: 45em)", undefined, { getInitialValueInEffect: false });
  const now = useNow(60_000);
  const today = dateOf(now, zone);
  const view = search.view ?? (phone ? "day" : "week");
  const dates = view === "day" ? [search.week ?? today] : weekOf(search.week ?? today, weekStart);
  const userId = search.user ?? user.id;
  const { entries, error, refetch } = useEntries(userId, addDays(dates[0]!, -1), addDays(dates.at(-1)!, 1));
  const commands = usePersonCommands(userId);
  const bars = useBars(userId);
  const minutes = search.minutes ?? "30";
  const startOfDay = parseClock(user.settings!.myStartOfDay) ?? 32_400;
  const totals = totalsOf(entries, dates, zone);
  const [draft, setDraft] = useState<Content | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const entry = entries.find(({ key }) => key === opened);
  const show = (next: CalendarSearch) => void navigate({ search: { ...search, ...next } });
  const add = () => {
    const date = dates.includes(today) ? today : dates[0]!;
    const start = placeFor(date, startOfDay, now, zone);
    setDraft({ ...NOTHING, start, end: start + 3_600_000 });
  };
  return (
    <Page title={useTexts(shell).calendar}>
      <div className={classes.bar}>
        <PeriodBar
          dates={dates}
          today={today}
          names={{ previous: t.previous, next: t.next, now: t.today }}
          onGo={(steps) => show({ week: steps ? addDays(dates[0]!, steps * dates.length) : undefined })}
        />
        <SegmentedControl size="xs" aria-label={t.view} value={view} data={[{ value: "day", label: t.day }, { value: "week", label: t.week }]} onChange={(picked) => show({ view: picked === "day" ? "day" : "week", week: dates.includes(today) ? today : dates[0] })} />
        <span className={classes.zoom}>
          <span className="muted" aria-hidden>
            {t.minutes}
          </span>
          <SegmentedControl size="xs" aria-label={t.zoom} value={minutes} data={[...ZOOMS]} onChange={(picked) => show({ minutes: ZOOMS.find((each) => each === picked && each !== "30") })} />
        </span>
        <Teammates userId={userId} onPick={(picked) => show({ user: picked })} />
        <span className={classes.end}>
        <span className={classes.total} data-testid="total-range">
          <span className="muted">{view === "day" ? t.day : t.week}</span> <Total {...sumOf(totals.values())} />
        </span>
        <Button size="xs" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} disabled={bars.times !== null} title={bars.times ?? undefined} onClick={add}>
          {t.add}
        </Button>
        </span>
      </div>
      {error && <FailureNotice error={error} retry={() => void refetch()} />}
      <TotalsContext.Provider value={totals}>
        <Suspense fallback={<Skeleton height={480} />}>
          <Board
            key={`${dates[0]} ${dates.length} ${minutes}`}
            entries={entries}
            dates={dates}
            minutes={Number(minutes)}
            times={bars.times}
            barOf={bars.entry}
            startOfDay={startOfDay}
            hideWeekends={user.settings!.showOnlyWorkingDays}
            onOpen={setOpened}
            drawing={draft !== null}
            onDraw={(times) => setDraft({ ...NOTHING, ...times })}
            onMove={commands.edit}
          />
        </Suspense>
      </TotalsContext.Provider>
      {draft && (
        <DraftPanel
          title={t.add}
          draft={draft}
          userId={userId}
          onClose={() => setDraft(null)}
          onCreate={(content) => {
            commands.create(content);
            setDraft(null);
          }}
        />
      )}
      <SidePanel title={t.edit} opened={entry !== undefined} onClose={() => setOpened(null)}>
        {entry && <EntryEditor key={entry.key} entry={entry} userId={userId} commands={commands} onGone={() => setOpened(null)} />}
      </SidePanel>
    </Page>
  );
}
