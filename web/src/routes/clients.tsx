import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "./root";

export const clientsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/clients",
  component: lazyRouteComponent(() => import("@/features/clients/ClientsPage"), "ClientsPage"),
});
