import { inAll } from ".";
import type { tags as en } from "./en/tags";

export const tags = inAll<typeof en>(import.meta.glob("./*/tags.ts", { eager: true, import: "tags" }));
