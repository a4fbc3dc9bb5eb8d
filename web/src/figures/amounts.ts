import type { Session } from "@/api/session";
import { AMOUNTS, type Amount } from "./state";

/** The amounts one may see, as the server says. */
export function amountsSeen({ permissions, workspace }: Session): Amount[] {
  if (!workspace.settings.activeBillableHours) return [];
  const may = { EARNED: permissions.SEE_RATES, COST: permissions.SEE_COSTS, PROFIT: permissions.SEE_COSTS };
  return AMOUNTS.filter((each) => may[each]?.reach !== "NONE");
}
