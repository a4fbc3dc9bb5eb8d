import { ActionIcon, Menu, Skeleton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconCopy, IconDots, IconLock, IconTemplate } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats, useSession } from "@/api/session";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { contentOf } from "@/entries/entry";
import { PeriodBar } from "@/entries/PeriodBar";
import { Teammates } from "@/entries/Teammates";
import type { WeekSearch } from "@/entries/week";
import { addDays } from "@/lib/dates";
import { formatDuration, wireSeconds } from "@/lib/durations";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";
import { timesheet as words } from "@/texts/timesheet";
import { Empty } from "@/ui/Empty";
import { FailureNotice, showFailure } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { useUnderway } from "@/ui/useUnderway";
import { CellPanel } from "./CellPanel";
import { DayList } from "./DayList";
import { Grid } from "./Grid";
import { Templates } from "./Templates";
import { useTimesheet, type Timesheet } from "./useTimesheet";
import classes from "./Timesheet.module.css";

const route = getRouteApi("/frame/timesheet");

/** A week of somebody's time, typed as durations. */
export function TimesheetPage() {
  const t = useTexts(words);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sheet = useTimesheet(search);
  const phone = useMediaQuery("(max-width: 45em)", undefined, { getInitialValueInEffect: false });
  const slow = useUnderway(!sheet.isReady && !sheet.error);
  const show = (next: WeekSearch) => void navigate({ search: { ...search, ...next } });
  const go = (steps: number) => show({ week: steps ? addDays(sheet.dates[0]!, steps * 7) : undefined });
  return (
    <Page title={useTexts(shell).timesheet}>
      <div className={classes.bar}>
        <PeriodBar dates={sheet.dates} today={sheet.today} names={{ previous: t.previous, next: t.next, now: t.thisWeek }} onGo={go} />
        <Teammates userId={sheet.userId} onPick={(user) => show({ user })} />
        <WeekSum seconds={sheet.grid.seconds} />
        <WeekMenu sheet={sheet} />
      </div>
      {sheet.error && <FailureNotice error={sheet.error} retry={() => void sheet.refetch()} />}
      {sheet.bars.times && (
        <p className={classes.reason}>
          <IconLock size={16} stroke={1.6} aria-hidden /> {sheet.bars.times}
        </p>
      )}
      {slow && <Skeleton height={220} />}
      {sheet.isReady && sheet.grid.rows.length === 0 && <Empty text={search.week ? t.emptyWeek : t.empty} />}
      {sheet.isReady && sheet.grid.rows.length > 0 && (phone ? <DayList sheet={sheet} key={sheet.dates[0]} /> : <Grid sheet={sheet} key={`${sheet.userId} ${sheet.dates[0]}`} />)}
      {sheet.isReady && <AddRow sheet={sheet} />}
      <CellPanel sheet={sheet} />
    </Page>
  );
}

function WeekSum({ seconds }: { seconds: number }) {
  const t = useTexts(words);
  const { duration } = useFormats();
  const { workCapacity, workingDays } = useSession().profile;
  const capacity = wireSeconds(workCapacity) * workingDays.length;
  return (
    <span className={classes.sum}>
      <b className="num">{formatDuration(seconds, duration)}</b>
      {capacity > 0 && <span className="muted num">{t.ofCapacity(formatDuration(capacity, duration === "DECIMAL" ? duration : "COMPACT"))}</span>}
    </span>
  );
}

function AddRow({ sheet }: { sheet: Timesheet }) {
  return (
    <div className={classes.buttons}>
      <ProjectPicker projectId={null} taskId={null} className={classes.add} onPick={(picked) => picked.projectId && sheet.addRows([{ ...picked, type: "REGULAR" }])} />
    </div>
  );
}

function WeekMenu({ sheet }: { sheet: Timesheet }) {
  const t = useTexts(words);
  const [templates, setTemplates] = useState(false);
  async function copy(withTimes: boolean) {
    try {
      const before = await sheet.lastWeek(sheet.dates[0]!);
      sheet.addRows(before);
      if (withTimes) sheet.copyTimes(before.map(contentOf), sheet.bars.at);
    } catch (error) {
      showFailure(error);
    }
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={t.copy} title={t.copy}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} aria-hidden />} onClick={() => void copy(false)}>
            {t.copyRows}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} aria-hidden />} disabled={sheet.bars.times !== null} onClick={() => void copy(true)}>
            {t.copyTimes}
          </Menu.Item>
          <Menu.Item leftSection={<IconTemplate size={16} stroke={1.6} aria-hidden />} onClick={() => setTemplates(true)}>
            {t.templates}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {templates && <Templates sheet={sheet} onClose={() => setTemplates(false)} />}
    </>
  );
}
