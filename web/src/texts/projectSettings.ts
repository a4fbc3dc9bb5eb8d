import { inAll } from ".";
import type { projectSettings as en } from "./en/projectSettings";

export const projectSettings = inAll<typeof en>(import.meta.glob("./*/projectSettings.ts", { eager: true, import: "projectSettings" }));
