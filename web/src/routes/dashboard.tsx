import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readDashboard } from "@/features/dashboard/search";
import { frameRoute } from "./root";

export const dashboardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/dashboard",
  validateSearch: readDashboard,
  component: lazyRouteComponent(() => import("@/features/dashboard/DashboardPage"), "DashboardPage"),
});
