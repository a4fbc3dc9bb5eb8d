import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readSearch } from "@/features/projects/filters";
import { readTab } from "@/features/projects/tabs";
import { frameRoute } from "./root";

export const projectsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/projects",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("@/features/projects/ProjectsPage"), "ProjectsPage"),
});

export const projectRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/projects/$projectId",
  validateSearch: readTab,
  component: lazyRouteComponent(() => import("@/features/projects/ProjectPage"), "ProjectPage"),
});
