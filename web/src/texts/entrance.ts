import { inAll } from ".";
import type { entrance as en } from "./en/entrance";

export const entrance = inAll<typeof en>(import.meta.glob("./*/entrance.ts", { eager: true, import: "entrance" }));
