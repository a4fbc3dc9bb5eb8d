import { inAll } from ".";
import type { timesheet as en } from "./en/timesheet";

export const timesheet = inAll<typeof en>(import.meta.glob("./*/timesheet.ts", { eager: true, import: "timesheet" }));
