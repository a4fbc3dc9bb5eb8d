import { inAll } from ".";
import type { project as en } from "./en/project";

export const project = inAll<typeof en>(import.meta.glob("./*/project.ts", { eager: true, import: "project" }));
