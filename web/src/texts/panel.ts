import { inAll } from ".";
import type { panel as en } from "./en/panel";

export const panel = inAll<typeof en>(import.meta.glob("./*/panel.ts", { eager: true, import: "panel" }));
