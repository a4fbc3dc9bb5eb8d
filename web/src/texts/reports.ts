import { inAll } from ".";
import type { reports as en } from "./en/reports";

export const reports = inAll<typeof en>(import.meta.glob("./*/reports.ts", { eager: true, import: "reports" }));
