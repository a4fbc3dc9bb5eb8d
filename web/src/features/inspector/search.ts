/** Which requests are listed, as the address says. */
export interface LogSearch {
  status?: string;
  reason?: string;
  key?: string;
  text?: string;
}

const KNOWN = ["status", "reason", "key", "text"] as const;

export const readLog = (search: Record<string, unknown>): LogSearch =>
  Object.fromEntries(KNOWN.filter((name) => search[name]).map((name) => [name, String(search[name])]));
