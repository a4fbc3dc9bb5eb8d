import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readLog } from "@/features/inspector/search";
import { frameRoute } from "./root";

/** The list stays while one request after the other is opened: that is why the second route is inside the first. */
export const inspectorRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/inspector",
  validateSearch: readLog,
  component: lazyRouteComponent(() => import("@/features/inspector/InspectorPage"), "InspectorPage"),
});

export const inspectedRoute = createRoute({ getParentRoute: () => inspectorRoute, path: "$requestId" });
