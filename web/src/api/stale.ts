import { STALE } from "../api/changes";

// Query keys begin with what they show: ["time-entries", ...], ["projects", ...]. The tables of the server say which of
// them a change of a kind makes stale.
export const staleKeys = (kind: string): string[][] => (STALE[kind] ?? ["session"]).map((key) => [key]);
