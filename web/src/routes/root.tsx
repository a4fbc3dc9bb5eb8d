import { createRootRoute, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { asFailure } from "@/api/failure";
import { queries } from "@/api/queries";
import { sessionOptions } from "@/api/session";
import { Frame } from "@/features/shell/Frame";
import { NothingHere } from "@/ui/NothingHere";

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NothingHere });

/** Everything inside the frame needs a session; without one the way leads to the sign-in and back. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "frame",
  component: Frame,
  beforeLoad: async ({ location }) => {
    try {
      await queries.ensureQueryData(sessionOptions);
    } catch (error) {
      if (asFailure(error).status !== 401) throw error;
      throw redirect({ to: "/sign-in", search: { next: location.href } });
    }
  },
});
