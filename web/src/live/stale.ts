// Query keys begin with what they show: ["time-entries", ...], ["projects", ...]. A change of a kind makes these stale.
const STALE: Record<string, string[]> = {
  TIME_ENTRY: ["time-entries", "running", "reports", "dashboard"],
  PROJECT: ["projects", "reports", "time-entries", "dashboard"],
  TASK: ["projects", "tasks", "reports", "time-entries"],
  CLIENT: ["clients", "projects", "reports"],
  TAG: ["tags", "reports"],
  USER: ["users", "session"],
  USER_GROUP: ["groups", "users"],
  WORKSPACE: ["session", "settings"],
  CUSTOM_FIELD: ["custom-fields", "time-entries"],
  SHARED_REPORT: ["shared-reports"],
};

export const staleKeys = (kind: string): string[][] => (STALE[kind] ?? ["session"]).map((key) => [key]);
