import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const calendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/calendar",
  component: lazyRouteComponent(() => import("@/features/calendar/CalendarPage"), "CalendarPage"),
});
