import { inAll } from ".";
import type { entries as en } from "./en/entries";

export const entries = inAll<typeof en>(import.meta.glob("./*/entries.ts", { eager: true, import: "entries" }));
