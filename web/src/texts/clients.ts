import { inAll } from ".";
import type { clients as en } from "./en/clients";

export const clients = inAll<typeof en>(import.meta.glob("./*/clients.ts", { eager: true, import: "clients" }));
