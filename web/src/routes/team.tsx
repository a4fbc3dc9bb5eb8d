import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

const TABS = ["members", "limited", "groups"] as const;

export const teamRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/team",
  validateSearch: (search: Record<string, unknown>): { tab?: (typeof TABS)[number]; person?: string } => ({
    tab: TABS.find((tab) => tab === search.tab),
    person: typeof search.person === "string" ? search.person : undefined,
  }),
  component: lazyRouteComponent(() => import("@/features/team/TeamPage"), "TeamPage"),
});
