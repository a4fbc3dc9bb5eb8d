import { inAll } from ".";
import type { refusal as en } from "./en/refusal";

export const refusal = inAll<typeof en>(import.meta.glob("./*/refusal.ts", { eager: true, import: "refusal" }));
