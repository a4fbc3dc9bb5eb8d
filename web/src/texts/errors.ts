import { inAll } from ".";
import type { errors as en } from "./en/errors";

export const errors = inAll<typeof en>(import.meta.glob("./*/errors.ts", { eager: true, import: "errors" }));
