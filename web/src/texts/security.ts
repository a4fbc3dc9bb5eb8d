import { inAll } from ".";
import type { security as en } from "./en/security";

export const security = inAll<typeof en>(import.meta.glob("./*/security.ts", { eager: true, import: "security" }));
