import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const trackerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/tracker",
  component: lazyRouteComponent(() => import("@/features/tracker/TrackerPage"), "TrackerPage"),
});
