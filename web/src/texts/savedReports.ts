import { inAll } from ".";
import type { savedReports as en } from "./en/savedReports";

export const savedReports = inAll<typeof en>(import.meta.glob("./*/savedReports.ts", { eager: true, import: "savedReports" }));
