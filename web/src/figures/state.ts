import type { Weekday } from "@/lib/dates";
import { isZone } from "@/lib/zones";
import { readRange, weekIn, type Now, type Range } from "./ranges";
import type { FieldCondition, ReportSearch } from "./search";

export const KINDS = ["summary", "detailed", "weekly", "attendance"] as const;
export type Kind = (typeof KINDS)[number];

export const AMOUNTS = ["EARNED", "COST", "PROFIT"] as const;
export type Amount = (typeof AMOUNTS)[number];

export const GROUP_KEYS = [
  "PROJECT", "CLIENT", "TASK", "USER", "USER_GROUP", "TAG", "DATE", "WEEK", "MONTH", "TIMEENTRY",
] as const; // prettier-ignore
export type GroupKey = (typeof GROUP_KEYS)[number];

export const TYPES = ["REGULAR", "BREAK", "HOLIDAY", "TIME_OFF"] as const;
export const LACKS = ["description", "project", "task"] as const;
export type Contains = "CONTAINS" | "DOES_NOT_CONTAIN" | "CONTAINS_ONLY";

/** A filter on what entries point at; the id "without" stands for entries that have none. */
export interface Things {
  ids: string[];
  contains: Contains;
  status: string; // "" for all
}

/** The keys of an address that hold `Things`. */
export const THINGS = ["users", "teams", "clients", "projects", "tasks", "tags", "currency"] as const;
export type ThingsKey = (typeof THINGS)[number];

/** What somebody may see and is used to, where the address says nothing. */
export interface Defaults {
  zone: string;
  today: (zone: string) => string;
  weekStart: Weekday;
  rounding: boolean;
  amounts: Amount[]; // those one may see
}

/** An address, understood. */
export interface ReportState {
  kind: Kind;
  range: Range;
  now: Now;
  zone: string;
  rounding: boolean;
  shown: Amount[];
  groups: GroupKey[];
  chart: "PROJECT" | "BILLABILITY";
  figure: "ranked" | "donut";
  rows: "USER" | "PROJECT";
  sort: string | null;
  order: "ASCENDING" | "DESCENDING";
  page: number;
  size: number;
  things: Partial<Record<ThingsKey, Things>>;
  types: (typeof TYPES)[number][];
  billable: boolean | null;
  description: string;
  approval: "APPROVED" | "UNAPPROVED" | null;
  invoicing: "INVOICED" | "UNINVOICED" | null;
  lacks: (typeof LACKS)[number][];
  longer: number | null; // minutes
  shorter: number | null;
  fields: FieldCondition[];
}

export function stateOf(kind: Kind, search: ReportSearch, defaults: Defaults): ReportState {
  const zone = search.zone && isZone(search.zone) ? search.zone : defaults.zone;
  const now = { today: defaults.today(zone), weekStart: defaults.weekStart };
  const range = readRange(search, now);
  const show = search.show?.split(",");
  const groups = among(GROUP_KEYS, search.groups).slice(0, 3);
  return {
    kind, zone, now,
    range: kind === "weekly" ? weekIn(range, now) : range,
    rounding: search.rounding ? search.rounding === "on" : defaults.rounding,
    shown: show ? defaults.amounts.filter((each) => show.includes(each)) : defaults.amounts.slice(0, 1),
    groups: groups.length ? groups : ["PROJECT", "TIMEENTRY"],
    chart: search.chart === "BILLABILITY" ? "BILLABILITY" : "PROJECT",
    figure: search.figure === "donut" ? "donut" : "ranked",
    rows: search.rows === "PROJECT" ? "PROJECT" : "USER",
    sort: search.sort ?? null,
    order: search.order === "ASCENDING" ? "ASCENDING" : "DESCENDING",
    page: search.page ?? 1,
    size: search.size ?? 50,
    things: Object.fromEntries(THINGS.flatMap((key) => (search[key] ? [[key, readThings(search[key])]] : []))),
    types: among(TYPES, search.types),
    billable: search.billable ? search.billable === "yes" : null,
    description: search.description ?? "",
    approval: only(["APPROVED", "UNAPPROVED"] as const, search.approval),
    invoicing: only(["INVOICED", "UNINVOICED"] as const, search.invoicing),
    lacks: among(LACKS, search.lacks),
    longer: minutes(search.longer),
    shorter: minutes(search.shorter),
    fields: search.fields ?? [],
  }; // prettier-ignore
}

const only = <T extends string>(known: readonly T[], text: string | undefined): T | null => known.find((each) => each === text) ?? null;

/** The words of a list that are known, once each, in their order. */
function among<T extends string>(known: readonly T[], text: string | undefined): T[] {
  const found = (text?.split(",") ?? []).filter((each): each is T => known.includes(each as T));
  return [...new Set(found)];
}

const minutes = (text: string | undefined): number | null => (text && /^\d{1,5}$/.test(text) ? Number(text) : null);

const SIGNS: Record<Contains, string> = { CONTAINS: "", DOES_NOT_CONTAIN: "!", CONTAINS_ONLY: "=" };

/** "!id,id@ARCHIVED": the sign says contains (none), does not contain (!) or only (=). */
export function writeThings({ ids, contains, status }: Things): string | undefined {
  if (!ids.length && !status) return undefined;
  return SIGNS[contains] + ids.join(",") + (status ? `@${status}` : "");
}

export function readThings(text: string): Things {
  const [, sign, ids, status] = /^([!=]?)([^@]*)(?:@([A-Z_]+))?$/.exec(text) ?? [];
  const contains = (Object.keys(SIGNS) as Contains[]).find((each) => SIGNS[each] === sign) ?? "CONTAINS";
  return { ids: ids ? ids.split(",").filter(Boolean) : [], contains, status: status ?? "" };
}
