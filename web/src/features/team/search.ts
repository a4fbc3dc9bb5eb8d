export const TABS = ["members", "limited", "groups"] as const;
export type TeamTab = (typeof TABS)[number];

/** The open tab, and whose panel is open (an id). */
export interface TeamSearch {
  tab?: TeamTab;
  person?: string;
}

export const readTeam = (search: Record<string, unknown>): TeamSearch => ({
  tab: TABS.find((tab) => tab === search.tab),
  person: typeof search.person === "string" ? search.person : undefined,
});
