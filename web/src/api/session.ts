import { queryOptions, useQuery, useSuspenseQuery, type QueryClient } from "@tanstack/react-query";
import type { TimeFormat } from "@/lib/clocks";
import type { DurationFormat } from "@/lib/durations";
import type { CurrencyFormat, NumberFormat } from "@/lib/money";
import { languageOf } from "@/texts";
import { api, listenIn, ok, type Shape } from "./client";
import { keys } from "./keys";

export type Session = Shape<"MeOut">;
export type Permission = keyof Session["permissions"] & string;

const LAST = "hourbook.workspace"; // which workspace this browser opened last: an id, no secret

export const sessionOptions = queryOptions({ queryKey: keys.session(), queryFn: loadSession, staleTime: Infinity, retry: false });

/** Who is signed in, where, and what they may do, as the server says. Throws the server's 401 for nobody. */
async function loadSession(): Promise<Session> {
  const known = localStorage.getItem(LAST);
  const found = known ? await sessionIn(known).catch(notSignedOut) : null;
  const session = found ?? (await sessionIn((await ok(api.GET("/user"))).activeWorkspace));
  localStorage.setItem(LAST, session.workspace.id);
  listenIn(languageOf(session.user.settings?.lang));
  return session;
}

const sessionIn = (workspaceId: string): Promise<Session> =>
  ok(api.GET("/workspaces/{workspaceId}/me", { params: { path: { workspaceId } } }));

/** A workspace one has left must not keep one out of the others. */
function notSignedOut(error: { status?: number }): null {
  if (error.status === 401 || error.status === 0) throw error;
  return null;
}

/** The session; only for what is drawn inside the signed-in frame. */
export const useSession = (): Session => useSuspenseQuery(sessionOptions).data;

/** The session where there may be none. */
export const useSessionIfAny = (): Session | undefined => useQuery({ ...sessionOptions, enabled: false }).data;

export async function openWorkspace(queries: QueryClient, workspaceId: string): Promise<void> {
  localStorage.setItem(LAST, workspaceId);
  const path = { params: { path: { userId: queries.getQueryData(sessionOptions.queryKey)!.user.id, workspaceId } } };
  await ok(api.POST("/users/{userId}/activeWorkspace/{workspaceId}", path)).catch(() => null);
  queries.clear();
}

/** What the session says about formats, in one place. */
export interface Formats {
  zone: string;
  locale: string;
  time: TimeFormat;
  date: string;
  duration: DurationFormat;
  number: NumberFormat;
  currency: CurrencyFormat;
  weekStart: Session["profile"]["weekStart"];
}

export function formatsOf({ user, workspace, profile }: Session): Formats {
  const settings = user.settings!;
  return {
    zone: settings.timeZone,
    locale: languageOf(settings.lang),
    time: settings.timeFormat,
    date: settings.dateFormat,
    duration: workspace.settings.durationFormat,
    number: workspace.settings.numberFormat,
    currency: workspace.settings.currencyFormat,
    weekStart: profile.weekStart,
  };
}

export const useFormats = (): Formats => formatsOf(useSession());
