import { inAll } from ".";
import type { reportFilters as en } from "./en/reportFilters";

export const reportFilters = inAll<typeof en>(import.meta.glob("./*/reportFilters.ts", { eager: true, import: "reportFilters" }));
