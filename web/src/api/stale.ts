// Query keys begin with what they show: ["time-entries", ...], ["projects", ...]. A change of a kind makes these stale.
const STALE: Record<string, string[]> = {
  TIME_ENTRY: ["time-entries", "running", "reports", "dashboard"],
  PROJECTS: ["projects", "tasks", "reports", "time-entries", "dashboard"],
  TASKS: ["projects", "tasks", "reports", "time-entries"],
  CLIENTS: ["clients", "projects", "reports"],
  TAGS: ["tags", "reports"],
  USER: ["users", "session"],
  USER_GROUPS: ["groups", "users"],
  WORKSPACE: ["session", "settings", "projects", "users", "reports", "dashboard"], // what one may see may have changed
  CUSTOM_FIELDS: ["custom-fields", "time-entries"],
  TIME_ENTRY_RATE: ["reports", "dashboard"],
  CURRENCY: ["session", "settings", "clients"],
  SHARED_REPORTS: ["shared-reports"],
};

export const staleKeys = (kind: string): string[][] => (STALE[kind] ?? ["session"]).map((key) => [key]);
