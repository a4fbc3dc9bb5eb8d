import { inAll } from ".";
import type { detailed as en } from "./en/detailed";

export const detailed = inAll<typeof en>(import.meta.glob("./*/detailed.ts", { eager: true, import: "detailed" }));
