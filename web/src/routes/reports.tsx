import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { readSearch } from "@/figures/search";
import { frameRoute, rootRoute } from "./root";

export const reportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/reports/$kind",
  validateSearch: readSearch,
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

/** A shared report: for whoever has the link, signed in or not. */
export const sharedReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/shared/$reportId",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("@/features/reports/saved/SharedReportPage"), "SharedReportPage"),
});
