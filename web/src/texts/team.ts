import { inAll } from ".";
import type { team as en } from "./en/team";

export const team = inAll<typeof en>(import.meta.glob("./*/team.ts", { eager: true, import: "team" }));
