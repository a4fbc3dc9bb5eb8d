import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const tagsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/tags",
  component: lazyRouteComponent(() => import("@/features/tags/TagsPage"), "TagsPage"),
});
