import { inAll } from ".";
import type { projects as en } from "./en/projects";

export const projects = inAll<typeof en>(import.meta.glob("./*/projects.ts", { eager: true, import: "projects" }));
