import { inAll } from ".";
import type { changes as en } from "./en/changes";

export const changes = inAll<typeof en>(import.meta.glob("./*/changes.ts", { eager: true, import: "changes" }));
