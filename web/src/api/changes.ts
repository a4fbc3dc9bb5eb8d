// Made by `npm run types` from the server's OpenAPI document. Do not edit.
import type { KeyHead } from "./keys";

export const STALE = {
  CLIENTS: ["clients", "projects", "reports"],
  CURRENCY: ["session", "settings", "clients"],
  CUSTOM_FIELDS: ["custom-fields", "time-entries"],
  PROJECTS: ["projects", "reports", "time-entries", "dashboard"],
  SHARED_REPORTS: ["shared-reports"],
  TAGS: ["tags", "reports"],
  TASKS: ["projects", "reports", "time-entries"],
  TIME_ENTRY: ["time-entries", "running", "reports", "dashboard"],
  TIME_ENTRY_RATE: ["reports", "dashboard"],
  USER: ["users", "session"],
  USER_GROUPS: ["groups", "users"],
  WORKSPACE: ["session", "settings", "projects", "users", "reports", "dashboard"],
} as const satisfies Record<string, readonly KeyHead[]>;
