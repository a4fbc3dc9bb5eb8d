import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const dashboardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/dashboard",
  component: lazyRouteComponent(() => import("@/features/dashboard/DashboardPage"), "DashboardPage"),
});
