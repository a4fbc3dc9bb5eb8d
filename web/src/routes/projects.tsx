import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const projectsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/projects",
  component: lazyRouteComponent(() => import("@/features/projects/ProjectsPage"), "ProjectsPage"),
});

export const projectRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/projects/$projectId",
  component: lazyRouteComponent(() => import("@/features/projects/ProjectPage"), "ProjectPage"),
});
