import { inAll } from ".";
import type { exports as en } from "./en/exports";

export const exports = inAll<typeof en>(import.meta.glob("./*/exports.ts", { eager: true, import: "exports" }));
