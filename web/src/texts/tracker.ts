import { inAll } from ".";
import type { tracker as en } from "./en/tracker";

export const tracker = inAll<typeof en>(import.meta.glob("./*/tracker.ts", { eager: true, import: "tracker" }));
