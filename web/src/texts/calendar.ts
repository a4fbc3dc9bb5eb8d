import { inAll } from ".";
import type { calendar as en } from "./en/calendar";

export const calendar = inAll<typeof en>(import.meta.glob("./*/calendar.ts", { eager: true, import: "calendar" }));
