import { inAll } from ".";
import type { commands as en } from "./en/commands";

export const commands = inAll<typeof en>(import.meta.glob("./*/commands.ts", { eager: true, import: "commands" }));
