// An address, understood, as the bodies that the server reads; and a saved body as an address.
import type { Shape } from "@/api/client";
import { stepOf, type Dates } from "./ranges";
import type { FieldCondition, ReportSearch } from "./search";
import { THINGS, writeThings, type Contains, type Kind, type ReportState, type Things, type ThingsKey } from "./state";

export type SummaryBody = Shape<"SummaryIn">;
export type Body = Shape<"FilterIn">;

/** Wall-clock times of the report's zone: the server knows how long the days are. */
export const bounds = ({ from, to }: Dates) => ({
  dateRangeStart: `${from}T00:00:00.000`,
  dateRangeEnd: `${to}T23:59:59.999`,
});

const NAMES: Record<ThingsKey, "users" | "userGroups" | "clients" | "projects" | "tasks" | "tags" | "currency"> = {
  users: "users", teams: "userGroups", clients: "clients", projects: "projects", tasks: "tasks", tags: "tags", currency: "currency",
}; // prettier-ignore

/** What all reports read; what is not filtered is left out. */
export function commonBody(state: ReportState): SummaryBody {
  const things = Object.fromEntries(
    THINGS.flatMap((key) => (state.things[key] ? [[NAMES[key], thingsBody(state.things[key])]] : [])),
  );
  return {
    ...bounds(state.range),
    dateRangeType: state.range.preset ?? "ABSOLUTE",
    timeZone: state.zone,
    weekStart: state.now.weekStart,
    rounding: state.rounding,
    ...(state.shown.length ? { amountShown: state.shown[0], amounts: state.shown } : { amountShown: "HIDE_AMOUNT" }),
    ...things,
    ...(state.types.length && { types: state.types }),
    ...(state.billable !== null && { billable: state.billable }),
    ...(state.description && { description: state.description }),
    ...(state.approval && { approvalState: state.approval }),
    ...(state.invoicing && { invoicingState: state.invoicing }),
    ...(state.lacks.includes("description") && { withoutDescription: true }),
    ...(state.fields.length && { customFields: state.fields.map((each) => ({ value: null, ...each })) }),
  };
}

/** What an explanation counts: the report's entries; attendance leaves breaks out of work. */
export const doubtedBody = (state: ReportState): SummaryBody => ({
  ...commonBody(state),
  ...(state.kind === "attendance" && { types: ["REGULAR"], amountShown: "HIDE_AMOUNT", amounts: null }),
});

const thingsBody = ({ ids, contains, status }: Things) => ({ ...(ids.length && { ids, contains }), ...(status && { status }) });

type SummarySort = Shape<"SummaryFilter">["sortColumn"];
type DetailedSort = Shape<"DetailedFilter">["sortColumn"];
type AttendanceSort = Shape<"AttendanceFilter">["sortColumn"];

export const summaryBody = (state: ReportState): SummaryBody => ({
  ...commonBody(state),
  sortOrder: state.sort ? state.order : "DESCENDING",
  summaryFilter: {
    groups: state.groups,
    sortColumn: (state.sort as SummarySort) ?? (isDate(state.groups[0]) ? "GROUP" : "DURATION"),
    summaryChartType: state.chart,
  },
});

const isDate = (group: string | undefined): boolean => group === "DATE" || group === "WEEK" || group === "MONTH";

/** The chart's bars: the table's request, grouped by time; for billability once for all entries, once for billable ones. */
export const chartBody = (state: ReportState, billable?: true): SummaryBody => ({
  ...commonBody(state),
  ...(billable && { billable }),
  amountShown: "HIDE_AMOUNT",
  amounts: null,
  sortOrder: "ASCENDING",
  summaryFilter: {
    groups: state.chart === "PROJECT" && !billable ? [stepOf(state.range), "PROJECT"] : [stepOf(state.range)],
    sortColumn: "GROUP",
  },
});

export const detailedBody = (state: ReportState): Shape<"DetailedIn"> => ({
  ...commonBody(state),
  sortOrder: state.order,
  detailedFilter: {
    page: state.page,
    pageSize: state.size,
    sortColumn: (state.sort as DetailedSort) ?? "DATE",
    ...(isAudited(state) && { auditFilter: auditBody(state) }),
  },
});

/** Whether the audit filter, which only the detailed report knows, leaves entries out. */
export const isAudited = ({ longer, shorter, lacks }: ReportState): boolean =>
  longer !== null || shorter !== null || lacks.some((each) => each !== "description");

const auditBody = ({ longer, shorter, lacks }: ReportState): Shape<"AuditFilter"> => ({
  ...(shorter !== null ? { duration: shorter, durationShorter: true } : longer !== null ? { duration: longer } : {}),
  withoutProject: lacks.includes("project"),
  withoutTask: lacks.includes("task"),
});

export const weeklyBody = (state: ReportState): Shape<"WeeklyIn"> => ({
  ...commonBody(state),
  sortOrder: "ASCENDING",
  weeklyFilter: { group: state.rows, subgroup: "TIME" },
});

export const attendanceBody = (state: ReportState): Shape<"AttendanceIn"> => ({
  ...commonBody(state),
  amountShown: "HIDE_AMOUNT",
  amounts: null,
  sortOrder: state.sort ? state.order : "ASCENDING",
  attendanceFilter: { page: state.page, pageSize: state.size, sortColumn: (state.sort as AttendanceSort) ?? "DATE" },
});

const BODIES = { summary: summaryBody, detailed: detailedBody, weekly: weeklyBody, attendance: attendanceBody };

/** The body of a report of its kind: what is exported and saved. */
export const bodyOf = (state: ReportState): Body => BODIES[state.kind](state);

/** The address that shows what a saved report shows. */
export function searchOf(kind: Kind, body: Body): ReportSearch {
  const { dateRangeStart, dateRangeEnd, dateRangeType } = body;
  const absolute = !dateRangeType || dateRangeType === "ABSOLUTE";
  const part = body.summaryFilter ?? body.detailedFilter ?? body.attendanceFilter;
  const audit = body.detailedFilter?.auditFilter;
  const shown = body.amountShown === "HIDE_AMOUNT" ? "NONE" : (body.amounts ?? [body.amountShown]).join(",");
  const lacks = [body.withoutDescription && "description", audit?.withoutProject && "project", audit?.withoutTask && "task"];
  const search: ReportSearch = {
    ...(absolute ? { from: dateRangeStart?.slice(0, 10), to: dateRangeEnd?.slice(0, 10) } : { range: dateRangeType }),
    zone: body.timeZone ?? undefined,
    rounding: body.rounding ? "on" : "off",
    show: kind === "attendance" ? undefined : shown,
    groups: body.summaryFilter?.groups.join(","),
    chart: body.summaryFilter?.summaryChartType ?? undefined,
    rows: body.weeklyFilter?.group,
    sort: part?.sortColumn ?? undefined,
    order: part ? (body.sortOrder ?? undefined) : undefined,
    types: body.types?.join(",") || undefined,
    billable: body.billable === true ? "yes" : body.billable === false ? "no" : undefined,
    description: body.description || undefined,
    approval: notAll(body.approvalState),
    invoicing: notAll(body.invoicingState),
    lacks: lacks.filter(Boolean).join(",") || undefined,
    longer: audit?.duration && !audit.durationShorter ? String(audit.duration) : undefined,
    shorter: audit?.duration && audit.durationShorter ? String(audit.duration) : undefined,
    fields: body.customFields?.length ? (body.customFields as FieldCondition[]) : undefined,
    ...Object.fromEntries(THINGS.map((key) => [key, savedThings(body, key)])),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

const notAll = (state: string | null | undefined): string | undefined => (state && state !== "ALL" ? state : undefined);

function savedThings(body: Body, key: ThingsKey): string | undefined {
  const saved: { ids?: string[] | null; contains?: Contains | null; status?: string | null; containedInTimeentry?: Contains | null } | null | undefined = body[NAMES[key]];
  if (!saved) return undefined;
  const ids = (saved.ids ?? []).map((id) => id || "without");
  return writeThings({ ids, contains: saved.containedInTimeentry ?? saved.contains ?? "CONTAINS", status: saved.status && saved.status !== "ALL" ? saved.status : "" });
}
