import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readTeam } from "@/features/team/search";
import { frameRoute } from "./root";

export const teamRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/team",
  validateSearch: readTeam,
  component: lazyRouteComponent(() => import("@/features/team/TeamPage"), "TeamPage"),
});
