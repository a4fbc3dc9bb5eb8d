import { inAll } from ".";
import type { settings as en } from "./en/settings";

export const settings = inAll<typeof en>(import.meta.glob("./*/settings.ts", { eager: true, import: "settings" }));
