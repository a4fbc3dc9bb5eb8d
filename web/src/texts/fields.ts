import { inAll } from ".";
import type { fields as en } from "./en/fields";

export const fields = inAll<typeof en>(import.meta.glob("./*/fields.ts", { eager: true, import: "fields" }));
