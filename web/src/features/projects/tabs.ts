// The tabs of a project's page; the open one stands in the address.
export const TABS = ["tasks", "access", "rates", "status", "note", "settings"] as const;
export type ProjectTab = (typeof TABS)[number];

export const readTab = ({ tab }: Record<string, unknown>): { tab?: ProjectTab } => ({ tab: TABS.find((each) => each === tab) });
