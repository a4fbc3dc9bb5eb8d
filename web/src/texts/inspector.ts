import { inAll } from ".";
import type { inspector as en } from "./en/inspector";

export const inspector = inAll<typeof en>(import.meta.glob("./*/inspector.ts", { eager: true, import: "inspector" }));
