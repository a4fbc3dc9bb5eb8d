import { inAll } from ".";
import type { keys as en } from "./en/keys";

export const keys = inAll<typeof en>(import.meta.glob("./*/keys.ts", { eager: true, import: "keys" }));
