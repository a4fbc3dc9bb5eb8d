import { inAll } from ".";
import type { common as en } from "./en/common";

export const common = inAll<typeof en>(import.meta.glob("./*/common.ts", { eager: true, import: "common" }));
