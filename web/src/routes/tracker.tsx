import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

const load = () => import("@/features/tracker/TrackerPage");

// The page that most people open first is fetched while the session is.
if (["/", "/tracker"].includes(location.pathname)) void load();

export const trackerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/tracker",
  component: lazyRouteComponent(load, "TrackerPage"),
});
