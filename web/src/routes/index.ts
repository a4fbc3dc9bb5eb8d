import { createRoute, redirect } from "@tanstack/react-router";
import { calendarRoute } from "./calendar";
import { clientsRoute } from "./clients";
import { dashboardRoute } from "./dashboard";
import { confirmRoute, joinRoute, resetRoute, setUpRoute, signInRoute, signUpRoute } from "./entrance";
import { explainRoute } from "./explain";
import { inspectedRoute, inspectorRoute } from "./inspector";
import { preferencesRoute, preferencesTabRoute } from "./preferences";
import { projectRoute, projectsRoute } from "./projects";
import { reportRoute, reportsRoute, sharedReportRoute } from "./reports";
import { frameRoute, rootRoute } from "./root";
import { settingsRoute, settingsTabRoute } from "./settings";
import { tagsRoute } from "./tags";
import { teamRoute } from "./team";
import { timesheetRoute } from "./timesheet";
import { trackerRoute } from "./tracker";

const startRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/tracker", replace: true });
  },
});

export const routeTree = rootRoute.addChildren([
  signInRoute,
  sharedReportRoute,
  signUpRoute,
  joinRoute,
  resetRoute,
  confirmRoute,
  setUpRoute,
  explainRoute,
  frameRoute.addChildren([
    startRoute,
    trackerRoute,
    timesheetRoute,
    calendarRoute,
    dashboardRoute,
    reportsRoute,
    reportRoute,
    projectsRoute,
    projectRoute,
    clientsRoute,
    tagsRoute,
    teamRoute,
    settingsRoute,
    settingsTabRoute,
    preferencesRoute,
    preferencesTabRoute,
    inspectorRoute.addChildren([inspectedRoute]),
  ]),
]);
