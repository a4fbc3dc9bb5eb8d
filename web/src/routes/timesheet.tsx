import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readWeek } from "@/entries/week";
import { frameRoute } from "./root";

export const timesheetRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/timesheet",
  validateSearch: readWeek,
  component: lazyRouteComponent(() => import("@/features/timesheet/TimesheetPage"), "TimesheetPage"),
});
