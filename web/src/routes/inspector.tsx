import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export interface LogSearch {
  status?: string;
  reason?: string;
  key?: string;
  text?: string;
}

const KNOWN = ["status", "reason", "key", "text"] as const;

/** The list stays while one request after the other is opened: that is why the second route is inside the first. */
export const inspectorRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/inspector",
  validateSearch: (search: Record<string, unknown>): LogSearch =>
    Object.fromEntries(KNOWN.filter((name) => search[name]).map((name) => [name, String(search[name])])),
  component: lazyRouteComponent(() => import("@/features/inspector/InspectorPage"), "InspectorPage"),
});

export const inspectedRoute = createRoute({ getParentRoute: () => inspectorRoute, path: "$requestId" });
