import { Button, SegmentedControl, Skeleton, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { useSession } from "@/api/session";
import { chartOf } from "@/figures/chart";
import { rowsOf, totalsOf } from "@/figures/figures";
import { Headline } from "@/figures/Headline";
import { Progress, Slow } from "@/figures/Progress";
import { summaryOptions } from "@/figures/queries";
import { RangePicker } from "@/figures/RangePicker";
import { Ranked } from "@/figures/Ranked";
import { ReadingContext } from "@/figures/Reading";
import { chartBody, summaryBody } from "@/figures/requests";
import { useTexts } from "@/texts";
import { dashboard } from "@/texts/dashboard";
import { reports } from "@/texts/reports";
import { shell } from "@/texts/shell";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { activitiesOf } from "./activities";
import { Team } from "./Team";
import { useDashboard, type Dashboard } from "./useDashboard";
import classes from "@/figures/reports.module.css";

const Bars = lazy(() => import("@/figures/Charts").then((all) => ({ default: all.Bars })));

/** One chart, three figures, what time went into, and who does what now. */
export function DashboardPage() {
  const t = useTexts(dashboard);
  const page = useDashboard();
  const { state, who, teamBarred, change } = page;
  return (
    <ReadingContext.Provider value={page.formats}>
      <Page
        title={useTexts(shell).dashboard}
        aside={
          <>
            <Tooltip label={teamBarred} disabled={teamBarred === null}>
              <SegmentedControl
                aria-label={t.who}
                value={who}
                disabled={teamBarred !== null}
                onChange={(value) => change({ who: value as "me" | "team" })}
                data={[
                  { value: "me", label: t.me },
                  { value: "team", label: t.team },
                ]}
              />
            </Tooltip>
            <RangePicker state={state} change={({ range, from, to }) => change({ range, from, to })} />
          </>
        }
      >
        <Sums page={page} />
        {who === "team" && <Team state={state} />}
      </Page>
    </ReadingContext.Provider>
  );
}

function Sums({ page: { state, change } }: { page: Dashboard }) {
  const t = useTexts(dashboard);
  const words = useTexts(reports);
  const workspaceId = useSession().workspace.id;
  const { data, error, isFetching, refetch } = useQuery(summaryOptions(workspaceId, useMemo(() => summaryBody(state), [state])));
  const rows = useMemo(() => activitiesOf(data ? rowsOf(data.groupOne, state.groups) : [], t.noDescription), [data, state.groups, t]);
  const totals = data ? totalsOf(data.totals) : null;
  if (error) return <FailureNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Slow />;
  if (!totals)
    return (
      <Empty text={t.empty}>
        <Button component={Link} to="/tracker" variant="default">
          {t.toTracker}
        </Button>
      </Empty>
    );
  return (
    <>
      <Progress active={isFetching} />
      <Headline totals={totals} shown={state.shown} asks={false} />
      <div className={classes.charts}>
        <section aria-label={words.stackedBy}>
          <div className={classes.chartHead}>
            <span className="muted">{words.stackedBy}</span>
            <SegmentedControl
              size="xs"
              aria-label={words.stackedBy}
              value={state.chart}
              onChange={(value) => change({ chart: value as "PROJECT" | "BILLABILITY" })}
              data={[
                { value: "PROJECT", label: words.byProject },
                { value: "BILLABILITY", label: words.byBillable },
              ]}
            />
          </div>
          <OverTime state={state} />
        </section>
        <section aria-label={t.top}>
          <div className={classes.chartHead}>
            <span className="muted">{t.top}</span>
          </div>
          <Ranked rows={rows} total={totals.seconds} />
        </section>
      </div>
    </>
  );
}

function OverTime({ state }: { state: Dashboard["state"] }) {
  const words = useTexts(reports);
  const workspaceId = useSession().workspace.id;
  const byBillable = state.chart === "BILLABILITY";
  const all = useQuery(summaryOptions(workspaceId, useMemo(() => chartBody(state), [state])));
  const billable = useQuery({ ...summaryOptions(workspaceId, useMemo(() => chartBody(state, true), [state])), enabled: byBillable });
  const chart = useMemo(() => (all.data ? chartOf(state, all.data, billable.data ?? null, words) : null), [all.data, billable.data, state, words]);
  return <Suspense fallback={<Skeleton h={240} />}>{chart && <Bars chart={chart} />}</Suspense>;
}
