import { inAll } from ".";
import type { explaining as en } from "./en/explaining";

export const explaining = inAll<typeof en>(import.meta.glob("./*/explaining.ts", { eager: true, import: "explaining" }));
