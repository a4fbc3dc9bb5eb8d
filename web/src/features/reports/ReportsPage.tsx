import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useSession } from "@/api/session";
import { Explainer } from "@/figures/Explain";
import { ReadingContext, useDate } from "@/figures/Reading";
import type { ReportSearch } from "@/figures/search";
import { KINDS, type Kind } from "@/figures/state";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { shell } from "@/texts/shell";
import { Empty } from "@/ui/Empty";
import { NothingHere } from "@/ui/NothingHere";
import { Page } from "@/ui/Page";
import { FilterBar } from "./filters/FilterBar";
import { SummaryReport } from "./SummaryReport";
import { Actions, Toolbar } from "./Toolbar";
import { said, useReport, type ReportPage } from "./useReport";
import classes from "@/figures/reports.module.css";

const VIEWS: Record<Kind, (props: { page: ReportPage }) => React.ReactNode> = {
  summary: SummaryReport,
  detailed: later(() => import("./DetailedReport")),
  weekly: later(() => import("./WeeklyReport")),
  attendance: later(() => import("./AttendanceReport")),
};
const SavedReports = lazy(() => import("./saved/SavedReports"));

/** The other reports load when they are opened. */
function later(load: () => Promise<{ default: (props: { page: ReportPage }) => React.ReactNode }>) {
  const View = lazy(load);
  return ({ page }: { page: ReportPage }) => (
    <Suspense>
      <View page={page} />
    </Suspense>
  );
}

/** /reports/summary and its siblings. */
export function ReportsPage() {
  const { kind } = useParams({ from: "/frame/reports/$kind" });
  const t = useTexts(reports);
  const { permissions } = useSession();
  if (permissions.SEE_REPORTS?.reach === "NONE") return <Empty text={permissions.SEE_REPORTS.reason ?? ""} />;
  const known = KINDS.find((each) => each === kind);
  if (known) return <Report key={known === "attendance" ? known : "entries"} kind={known} />;
  if (kind !== "saved") return <NothingHere />;
  return (
    <Page title={`${t.title}: ${t.kind.saved}`}>
      <Tabs />
      <Suspense>
        <SavedReports />
      </Suspense>
    </Page>
  );
}

function Report({ kind }: { kind: Kind }) {
  const t = useTexts(reports);
  const page = useReport(kind);
  const { features } = useSession().workspace;
  const View = VIEWS[kind];
  const isOff = kind === "attendance" && !features.includes("ATTENDANCE_REPORT");
  return (
    <Page title={`${t.title}: ${t.kind[kind]}`} aside={<Actions page={page} />}>
      <Tabs />
      <ReadingContext.Provider value={page.formats}>
        <div className={classes.controls}>
          <Toolbar page={page} />
          <PrintedFrame page={page} />
          <FilterBar page={page} />
        </div>
        <Explainer workspaceId={page.workspaceId} report={page.report}>
          {isOff ? <Empty text={t.attendanceOff} /> : <View page={page} />}
        </Explainer>
      </ReadingContext.Provider>
    </Page>
  );
}

/** What stands on paper in place of the controls: range, zone, rounding. */
function PrintedFrame({ page: { state } }: { page: ReportPage }) {
  const t = useTexts(reports);
  const date = useDate();
  const { from, to } = state.range;
  const parts = [`${date(from)} – ${date(to)}`, state.zone, state.rounding && t.rounding].filter(Boolean);
  return <p className={classes.onlyPrint}>{parts.join(", ")}</p>;
}

/** The kinds of reports; the filters go along, what belongs to one kind stays behind. */
function Tabs() {
  const t = useTexts(reports);
  const names = useTexts(shell);
  const along = (search: ReportSearch) => said({ ...search, page: undefined, sort: undefined, order: undefined, saved: undefined });
  return (
    <nav className={classes.tabs} aria-label={names.reports}>
      {[...KINDS, "saved" as const].map((kind) => (
        <Link key={kind} to="/reports/$kind" params={{ kind }} search={along} activeOptions={{ includeSearch: false }} activeProps={{ "data-active": true }}>
          {t.kind[kind]}
        </Link>
      ))}
    </nav>
  );
}
