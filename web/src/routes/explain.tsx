import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root";

/** For anybody, signed in or not. */
export const explainRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/explain",
  component: lazyRouteComponent(() => import("@/features/explain/ExplainPage"), "ExplainPage"),
});
