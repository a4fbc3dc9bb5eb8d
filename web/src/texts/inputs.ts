import { inAll } from ".";
import type { inputs as en } from "./en/inputs";

export const inputs = inAll<typeof en>(import.meta.glob("./*/inputs.ts", { eager: true, import: "inputs" }));
