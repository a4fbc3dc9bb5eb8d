import type { FieldValue } from "@/api/client";

// The address of a report holds all of it: what is shown, how, and of whom. The same address shows the same report
// again after a reload, from a bookmark, to a colleague. Texts, so that an address stays readable.

const TEXTS = [
  "range", "from", "to", "zone", "rounding", "show", "groups", "chart", "figure", "rows", "sort", "order", "columns",
  "users", "teams", "clients", "projects", "tasks", "tags", "currency", "types", "billable", "description", "approval",
  "invoicing", "lacks", "longer", "shorter", "saved",
] as const; // prettier-ignore

export type TextKey = (typeof TEXTS)[number];

/** A condition on a custom field, as the server reads it. */
export interface FieldCondition {
  id: string;
  type?: "TXT" | "NUMBER" | "DROPDOWN_SINGLE" | "DROPDOWN_MULTIPLE" | "CHECKBOX" | "LINK";
  numberCondition?: "EQUAL" | "GREATER_THAN" | "LESS_THAN";
  isEmpty?: boolean;
  value?: FieldValue;
}

export type ReportSearch = Partial<Record<TextKey, string>> & {
  page?: number;
  size?: number;
  fields?: FieldCondition[];
};

/** What an address says; what is not understood is left out. */
export function readSearch(raw: Record<string, unknown>): ReportSearch {
  const search: ReportSearch = {};
  for (const key of TEXTS) {
    const value = raw[key];
    if (typeof value === "string" && value) search[key] = value;
    if (typeof value === "number") search[key] = String(value);
  }
  for (const key of ["page", "size"] as const) {
    const value = Number(raw[key]);
    if (Number.isInteger(value) && value > 1 && value <= 10_000) search[key] = value;
  }
  if (Array.isArray(raw.fields)) search.fields = raw.fields.filter(isCondition).slice(0, 50);
  return search;
}

const isCondition = (value: unknown): value is FieldCondition =>
  typeof value === "object" && value !== null && typeof (value as FieldCondition).id === "string";
