import { Alert, Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { api, ok, type Shape } from "@/api/client";
import { asFailure } from "@/api/failure";
import { keys } from "@/api/keys";
import type { Formats } from "@/api/session";
import { Progress, Slow } from "@/figures/Progress";
import { RangePicker } from "@/figures/RangePicker";
import { readRange, type Now, type Range } from "@/figures/ranges";
import { ReadingContext, useDate } from "@/figures/Reading";
import { bounds } from "@/figures/requests";
import type { ReportSearch } from "@/figures/search";
import type { TimeFormat } from "@/lib/clocks";
import type { Weekday } from "@/lib/dates";
import type { DurationFormat } from "@/lib/durations";
import type { CurrencyFormat, NumberFormat } from "@/lib/money";
import { useNow } from "@/lib/now";
import { dateOf, offsetName } from "@/lib/zones";
import { languageOf, useTexts } from "@/texts";
import { savedReports } from "@/texts/savedReports";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { Exports, fetchFile } from "../ExportMenu";
import { said } from "../useReport";
import { SharedView, type Shown } from "./SharedView";
import classes from "@/figures/reports.module.css";

type Query = Partial<Record<"dateRangeStart" | "dateRangeEnd" | "sortColumn", string>> & { sortOrder?: "ASCENDING" | "DESCENDING"; page?: number; pageSize?: number };

const sharedOptions = (id: string, query: Query) => ({
  queryKey: keys.sharedReport(id, query),
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<Shown> =>
    ok(api.GET("/shared-reports/{sharedReportId}", { params: { path: { sharedReportId: id }, query }, signal }) as Promise<{ data?: Shown }>),
  placeholderData: keepPreviousData,
});

/** The page behind a report's link: what its creator saved, as it is now. */
export function SharedReportPage() {
  const { reportId } = useParams({ from: "/shared/$reportId" });
  const t = useTexts(savedReports);
  const { data: first, error } = useQuery(sharedOptions(reportId, {}));
  if (error && asFailure(error).status === 404) return <DeadLink />;
  return (
    <main>
      {error ? (
        <Page title={t.dead}>
          <FailureNotice error={error} />
        </Page>
      ) : first ? (
        <Opened presented={first.filters} first={first} />
      ) : (
        <Slow />
      )}
    </main>
  );
}

function DeadLink() {
  const t = useTexts(savedReports);
  return (
    <main>
      <Page title={t.dead}>
        <Empty text={t.deadHint}>
          <Button component={Link} to="/sign-in" search={{ next: location.pathname } as never} variant="default">
            {t.signIn}
          </Button>
        </Empty>
      </Page>
    </main>
  );
}

/** Zone, formats of times and first day of the week are the creator's, those of numbers the workspace's. */
function formatsOf({ timezone, timeFormat, dateFormat, weekStart, ...workspace }: Shape<"Presentation">): Formats {
  return {
    zone: timezone,
    locale: languageOf(navigator.language),
    time: timeFormat as TimeFormat,
    date: dateFormat,
    duration: workspace.durationFormat as DurationFormat,
    number: workspace.numberFormat as NumberFormat,
    currency: workspace.currencyFormat as CurrencyFormat,
    weekStart: weekStart as Weekday,
  };
}

/** The dates shown: the viewer's, else the saved ones; a saved "last week" is last week whenever it is opened. */
function rangeOf({ filter, fixedDate }: Shape<"Presentation">, search: ReportSearch, now: Now): Range {
  const saved = { from: filter.dateRangeStart?.slice(0, 10), to: filter.dateRangeEnd?.slice(0, 10) };
  if (fixedDate) return readRange(saved, now);
  if (search.from || search.range) return readRange(search, now);
  const preset = filter.dateRangeType;
  return preset && preset !== "ABSOLUTE" ? readRange({ range: preset }, now) : readRange(saved, now);
}

function Opened({ presented, first }: { presented: Shape<"Presentation">; first: Shown }) {
  const t = useTexts(savedReports);
  const search: ReportSearch = useSearch({ from: "/shared/$reportId" });
  const navigate = useNavigate();
  const minute = useNow(60_000);
  const formats = useMemo(() => formatsOf(presented), [presented]);
  const now = { today: dateOf(minute, formats.zone), weekStart: formats.weekStart };
  const range = rangeOf(presented, search, now);
  const change = (patch: ReportSearch) => void navigate({ from: "/shared/$reportId", search: (old: ReportSearch) => said({ ...old, page: undefined, ...patch }), resetScroll: false });
  const sortOrder = search.order === "ASCENDING" ? ("ASCENDING" as const) : ("DESCENDING" as const);
  const order: { sortColumn: string; sortOrder: typeof sortOrder } | object = search.sort ? { sortColumn: search.sort, sortOrder } : {};
  const pages = presented.type === "DETAILED" || presented.type.startsWith("ATTENDANCE") ? { page: search.page, pageSize: search.size } : {};
  const query: Query = { ...(presented.fixedDate ? {} : bounds(range)), ...order, ...pages };
  const { data = first, error, isFetching } = useQuery(sharedOptions(presented.id, query));
  const file = (format: string, signal: AbortSignal) => {
    const asked: Record<string, string> = { ...(presented.fixedDate ? {} : bounds(range)), ...(search.sort ? order : {}), exportType: format };
    return fetchFile(`/shared-reports/${presented.id}?${new URLSearchParams(asked)}`, signal);
  };
  return (
    <Page title={presented.name} aside={<span className="muted">{t.by(presented.reportAuthor, presented.workspace.name)}</span>}>
      <ReadingContext.Provider value={formats}>
        <div className={classes.toolbar}>
          {presented.fixedDate ? <FixedRange range={range} /> : <RangePicker state={{ range, now }} change={change} />}
          <span className="muted num">
            {formats.zone}, {offsetName(formats.zone, minute)}
          </span>
          <span data-right />
          <Exports make={file} />
        </div>
        <Progress active={isFetching} />
        {data.filters.notes.map((note) => (
          <Alert key={note} variant="outline" color="gray">
            {note}
          </Alert>
        ))}
        {error ? <FailureNotice error={error} /> : <SharedView shown={data} search={search} change={change} />}
        <p className="muted">{t.live}</p>
      </ReadingContext.Provider>
    </Page>
  );
}

function FixedRange({ range }: { range: Range }) {
  const t = useTexts(savedReports);
  const date = useDate();
  return (
    <span className="num" title={t.fixedDates}>
      {date(range.from)} – {date(range.to)} <span className="muted">{t.fixedDates}</span>
    </span>
  );
}
