import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const timesheetRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/timesheet",
  component: lazyRouteComponent(() => import("@/features/timesheet/TimesheetPage"), "TimesheetPage"),
});
