import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const teamRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/team",
  component: lazyRouteComponent(() => import("@/features/team/TeamPage"), "TeamPage"),
});
