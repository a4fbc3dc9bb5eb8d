import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readSearch } from "@/features/projects/filters";
import { frameRoute } from "./root";

export const projectsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/projects",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("@/features/projects/ProjectsPage"), "ProjectsPage"),
});

const TABS = ["tasks", "access", "rates", "status", "note", "settings"] as const;
export type ProjectTab = (typeof TABS)[number];

export const projectRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/projects/$projectId",
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: ProjectTab } => ({ tab: TABS.find((each) => each === tab) }),
  component: lazyRouteComponent(() => import("@/features/projects/ProjectPage"), "ProjectPage"),
});
