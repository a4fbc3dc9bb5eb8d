import { inAll } from ".";
import type { shell as en } from "./en/shell";

export const shell = inAll<typeof en>(import.meta.glob("./*/shell.ts", { eager: true, import: "shell" }));
