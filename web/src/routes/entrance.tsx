import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readEntrance } from "@/features/entrance/search";
import { rootRoute } from "./root";

/** Pages for people who are not signed in; each is reached by a link with a token, or by having no session. */
const open = <const Path extends string>(path: Path, page: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    validateSearch: readEntrance,
    component: lazyRouteComponent(page as never, name as never),
  });

export const signInRoute = open("/sign-in", () => import("@/features/entrance/SignInPage"), "SignInPage");
export const signUpRoute = open("/sign-up", () => import("@/features/entrance/SignUpPage"), "SignUpPage");
export const joinRoute = open("/join", () => import("@/features/entrance/JoinPage"), "JoinPage");
export const resetRoute = open("/reset-password", () => import("@/features/entrance/ResetPage"), "ResetPage");
export const confirmRoute = open("/confirm-email", () => import("@/features/entrance/ConfirmEmailPage"), "ConfirmEmailPage");
export const setUpRoute = open("/setup", () => import("@/features/entrance/SetUpPage"), "SetUpPage");
