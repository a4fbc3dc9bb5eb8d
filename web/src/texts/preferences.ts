import { inAll } from ".";
import type { preferences as en } from "./en/preferences";

export const preferences = inAll<typeof en>(import.meta.glob("./*/preferences.ts", { eager: true, import: "preferences" }));
