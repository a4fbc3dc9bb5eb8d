import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const reportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/reports/$kind",
  component: lazyRouteComponent(() => import("@/features/reports/ReportsPage"), "ReportsPage"),
});

/** The list opens on its first page. */
export const reportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/reports",
  beforeLoad: () => {
    throw redirect({ to: "/reports/$kind", params: { kind: "summary" }, replace: true });
  },
});
