import { inAll } from ".";
import type { pickers as en } from "./en/pickers";

export const pickers = inAll<typeof en>(import.meta.glob("./*/pickers.ts", { eager: true, import: "pickers" }));
