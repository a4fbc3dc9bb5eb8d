import { inAll } from ".";
import type { dashboard as en } from "./en/dashboard";

export const dashboard = inAll<typeof en>(import.meta.glob("./*/dashboard.ts", { eager: true, import: "dashboard" }));
