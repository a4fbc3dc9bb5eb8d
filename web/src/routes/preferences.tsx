import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const preferencesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/preferences",
  component: lazyRouteComponent(() => import("@/features/preferences/PreferencesPage"), "PreferencesPage"),
});

export const preferencesTabRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/preferences/$tab",
  component: lazyRouteComponent(() => import("@/features/preferences/PreferencesPage"), "PreferencesPage"),
});
