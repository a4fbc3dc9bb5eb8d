import { inAll } from ".";
import type { groupNames as en } from "./en/groupNames";

/** Groups of entries that lack the key they are grouped by. */
export const groupNames = inAll<typeof en>(import.meta.glob("./*/groupNames.ts", { eager: true, import: "groupNames" }));
