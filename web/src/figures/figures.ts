// What reports answer, as the tables need it: names, seconds, and amounts that are never added across currencies.
import type { Shape } from "@/api/client";
import type { Amount, GroupKey, Kind } from "./state";

export interface Money {
  currency: string;
  minor: number;
}

export type Amounts = Partial<Record<Amount, Money[]>>;

export interface Figures {
  seconds: number;
  amounts: Amounts;
}

/** A group of a summary; `path` says for every level above and its own which group it is. */
export interface Row extends Figures {
  id: string;
  name: string;
  color: string | null;
  client: string;
  kind: GroupKey;
  path: Partial<Record<GroupKey, string>>;
  children: Row[];
  days: { date: string; seconds: number; amount: number | null }[];
}

export interface Totals extends Figures {
  billable: number;
  entries: number;
}

/** The id of what reports answer. */
export const idOf = <T>({ _id: id }: { _id: T }): T => id;

type Group = Shape<"hourbook.features.reports.wire.GroupOut">;

export function rowsOf(groups: Group[], kinds: GroupKey[], above: Row["path"] = {}): Row[] {
  const kind = kinds[0];
  if (!kind) return [];
  return groups.map((group, place) => {
    const given = idOf(group);
    const told = typeof given === "string" ? given : (given[kind] ?? "");
    const id = told || (kind === "USER" ? String(place) : ""); // behind a public link people may have no ids
    const path = { ...above, [kind]: id };
    return {
      id,
      name: group.name,
      color: group.color || null,
      client: group.clientName ?? "",
      kind,
      path,
      seconds: group.duration,
      amounts: amountsOf(group.amounts, group.currency ?? group.workspaceCurrencyCode ?? ""),
      children: rowsOf(group.children ?? [], kinds.slice(1), path),
      days: (group.days ?? []).map(({ date, duration, amount }) => ({ date, seconds: duration, amount: amount ?? null })),
    };
  });
}

/** The totals; null where there is no entry at all. */
export function totalsOf([totals]: (Shape<"TotalsOut"> | null)[]): Totals | null {
  if (!totals) return null;
  const currency = totals.totalAmountByCurrency[0]?.currency ?? "";
  return {
    seconds: totals.totalTime,
    billable: totals.totalBillableTime,
    entries: totals.entriesCount,
    amounts: amountsOf(totals.amounts, currency),
  };
}

function amountsOf(given: Shape<"AmountOut">[], currency: string): Amounts {
  const found: Amounts = {};
  for (const { type, value, amountByCurrencies } of given) {
    if (type === "HIDE_AMOUNT" || type === "EXPORT") continue;
    found[type] = amountByCurrencies?.length
      ? amountByCurrencies.map((each) => ({ currency: each.currency, minor: each.amount }))
      : [{ currency, minor: value ?? 0 }];
  }
  return found;
}

/** What may be asked about: an entry, or a group by its levels; `{}` is the whole report. */
export interface Doubt {
  entryId?: string;
  group?: Record<string, string>;
}

export const TYPES_OF: Record<Kind, "SUMMARY" | "DETAILED" | "WEEKLY" | "ATTENDANCE"> = {
  summary: "SUMMARY", detailed: "DETAILED", weekly: "WEEKLY", attendance: "ATTENDANCE",
}; // prettier-ignore
