import { inAll } from ".";
import type { rates as en } from "./en/rates";

export const rates = inAll<typeof en>(import.meta.glob("./*/rates.ts", { eager: true, import: "rates" }));
