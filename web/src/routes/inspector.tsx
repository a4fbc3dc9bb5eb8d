import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const inspectorRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/inspector",
  component: lazyRouteComponent(() => import("@/features/inspector/InspectorPage"), "InspectorPage"),
});

export const inspectedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/inspector/$requestId",
  component: lazyRouteComponent(() => import("@/features/inspector/InspectorPage"), "InspectorPage"),
});
