// The columns of the detailed report, in their order.
import type { Shape } from "@/api/client";
import type { Amount } from "@/figures/state";

export type EntryRow = Shape<"EntryRow">;

export const COLUMNS = ["date", "user", "email", "description", "project", "tags", "type", "billable", "invoiced", "time", "duration", "rate", "amounts"] as const;
export type Column = (typeof COLUMNS)[number];

const USUAL: Column[] = ["date", "user", "description", "project", "tags", "billable", "time", "duration", "amounts"];
const OF_MONEY: Column[] = ["rate", "amounts"];

/** The columns an address asks for; those of money only where money is shown. */
export function readColumns(text: string | undefined, shown: Amount[]): Column[] {
  const asked = text?.split(",") ?? [];
  const chosen = asked.length ? COLUMNS.filter((each) => asked.includes(each)) : USUAL;
  const found = chosen.filter((each) => shown.length > 0 || !OF_MONEY.includes(each));
  return found.length ? found : ["description", "duration"];
}
