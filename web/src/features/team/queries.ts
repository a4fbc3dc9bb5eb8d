import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { every, keys } from "@/api/keys";
import { sessionOptions, useFormats, useSession } from "@/api/session";
import { whole } from "@/catalog/queries";
import { addDays } from "@/lib/dates";
import { useNow } from "@/lib/now";
import { dateOf, dayBounds, wireInstant } from "@/lib/zones";
import type { NewRate } from "@/ui/RateForm";
import { personOf, type User } from "./people";

const ALL = "/workspaces/{workspaceId}/users";
const ONE = "/workspaces/{workspaceId}/users/{userId}";
const GROUPS = "/workspaces/{workspaceId}/user-groups";
const PROFILE = "/workspaces/{workspaceId}/member-profile/{userId}";

const ACCOUNTS: User["status"][] = ["ACTIVE", "PENDING_EMAIL_VERIFICATION", "NOT_REGISTERED", "LIMITED", "LIMITED_DELETED"];

const useHere = (): string => useSession().workspace.id;

/** Everybody in the workspace with roles, groups and, where one may see them, rates. */
export const peopleOptions = (workspaceId: string) =>
  queryOptions({
    queryKey: keys.people(workspaceId),
    queryFn: async () => {
      const get = (page: number, size: number) => {
        const query = { page, "page-size": size, status: "ALL", memberships: "ALL", "include-roles": true } as const;
        return ok(api.GET(ALL, { params: { path: { workspaceId }, query: { ...query, "account-statuses": ACCOUNTS } } }));
      };
      return (await whole<Shape<"UserOut">>(get)).map(personOf);
    },
  });

export const usePeople = () => useQuery(peopleOptions(useHere()));

/** What each person runs or did last, by user id. */
export function useActivity() {
  const workspaceId = useHere();
  const { zone } = useFormats();
  const today = dateOf(useNow(60_000), zone);
  const query = { start: wireInstant(dayBounds(addDays(today, -30), zone)[0]), end: wireInstant(dayBounds(today, zone)[1]) };
  return useQuery({
    queryKey: keys.lastActivity(workspaceId, today, zone),
    queryFn: async () => {
      const rows = await ok(api.GET("/workspaces/{workspaceId}/team-activity", { params: { path: { workspaceId }, query } }));
      return new Map(rows.map((row) => [row.user.id, row.entry]));
    },
    retry: false,
  });
}

export const useProfile = (userId: string) => {
  const workspaceId = useHere();
  return useQuery({
    queryKey: keys.profile(workspaceId, userId),
    queryFn: () => ok(api.GET(PROFILE, { params: { path: { workspaceId, userId } } })),
  });
};

export type Invited = Shape<"Invitation">;
type RoleIn = Shape<"RoleIn">;

/** Everything that changes people and groups; lists are read again after each. */
export function useTeamWrites() {
  const queries = useQueryClient();
  const workspaceId = useHere();
  const of = (userId: string) => ({ params: { path: { workspaceId, userId } } });
  const group = (groupId: string) => ({ params: { path: { workspaceId, groupId } } });

  async function saved<T>(call: Promise<T>): Promise<T> {
    try {
      return await call;
    } finally {
      for (const head of ["users", "groups"] as const) void queries.invalidateQueries({ queryKey: every(head) });
      void queries.invalidateQueries(sessionOptions);
    }
  }

  return {
    invite: (emails: string[], sendEmail: boolean) =>
      saved(ok(api.POST("/workspaces/{workspaceId}/invitations", { params: { path: { workspaceId } }, body: { emails, sendEmail } }))),
    inviteAgain: (email: string) =>
      saved(ok(api.POST(ALL, { params: { path: { workspaceId }, query: { "send-email": "true" } }, body: { email } }))),
    link: (userId: string) => ok(api.POST(`${ONE}/invitation-link`, of(userId))),
    setStatus: (userId: string, status: "ACTIVE" | "INACTIVE") => saved(ok(api.PUT(ONE, { ...of(userId), body: { status } }))),
    setRole: (userId: string, body: RoleIn, holds: boolean) =>
      saved<unknown>(holds ? api.POST(`${ONE}/roles`, { ...of(userId), body }) : api.DELETE(`${ONE}/roles`, { ...of(userId), body })),
    setRate: async (userId: string, kind: "hourly-rate" | "cost-rate", { amount, since }: NewRate) => {
      const body = { amount, since };
      const call = kind === "hourly-rate" ? api.PUT(`${ONE}/hourly-rate`, { ...of(userId), body }) : api.PUT(`${ONE}/cost-rate`, { ...of(userId), body });
      return Number((await saved(call)).response.headers.get("X-Hourbook-Skipped-Entries") ?? 0);
    },
    setProfile: (userId: string, body: Shape<"ProfileUpdate">) => saved(ok(api.PATCH(PROFILE, { ...of(userId), body }))),
    addLimited: (name: string) =>
      saved(ok(api.POST("/workspaces/{workspaceId}/limited-users", { params: { path: { workspaceId } }, body: { users: [{ name }] } }))),
    addGroup: (name: string) => saved(ok(api.POST(GROUPS, { params: { path: { workspaceId } }, body: { name } }))),
    renameGroup: (groupId: string, name: string) => saved(ok(api.PUT(`${GROUPS}/{groupId}`, { ...group(groupId), body: { name } }))),
    deleteGroup: (groupId: string) => saved(ok(api.DELETE(`${GROUPS}/{groupId}`, group(groupId)))),
    setInGroup: (groupId: string, userId: string, isIn: boolean) =>
      saved<unknown>(
        isIn
          ? api.POST(`${GROUPS}/{groupId}/users`, { ...group(groupId), body: { userId } })
          : api.DELETE(`${GROUPS}/{groupId}/users/{userId}`, { params: { path: { workspaceId, groupId, userId } } }),
      ),
  };
}
