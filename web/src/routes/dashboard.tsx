import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export interface DashboardSearch {
  range?: string;
  from?: string;
  to?: string;
  who?: "me" | "team";
  chart?: "PROJECT" | "BILLABILITY";
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

export const dashboardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/dashboard",
  validateSearch: ({ range, from, to, who, chart }: Record<string, unknown>): DashboardSearch => ({
    range: text(range),
    from: text(from),
    to: text(to),
    who: who === "me" || who === "team" ? who : undefined,
    chart: chart === "PROJECT" || chart === "BILLABILITY" ? chart : undefined,
  }),
  component: lazyRouteComponent(() => import("@/features/dashboard/DashboardPage"), "DashboardPage"),
});
