import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readCalendar } from "@/features/calendar/search";
import { frameRoute } from "./root";

export const calendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/calendar",
  validateSearch: readCalendar,
  component: lazyRouteComponent(() => import("@/features/calendar/CalendarPage"), "CalendarPage"),
});
