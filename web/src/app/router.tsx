import { createRouter } from "@tanstack/react-router";
import { routeTree } from "@/routes";
import { FailurePage } from "@/ui/FailureNotice";

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultPendingMs: 200,
  defaultErrorComponent: ({ error, reset }) => <FailurePage error={error} retry={reset} />,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
