import type { Shape } from "@/api/client";
import type { Weekday } from "@/lib/dates";

/** What `GET /workspaces/{workspaceId}/me` answers. */
export interface Me {
  user: Shape<"UserOut">;
  workspaces: { id: string; name: string; imageUrl?: string | null }[];
  workspace: {
    id: string;
    name: string;
    plan: string;
    features: string[];
    settings: Shape<"WorkspaceSettings">;
    timeZone: string;
    currency: string;
  };
  roles: string[];
  profile: { weekStart: Weekday; workCapacity: string; workingDays: Weekday[] };
  permissions: Record<string, { reach: "NONE" | "OWN" | "MANAGED" | "ALL"; reason: string | null }>;
  managedProjectIds: string[];
  managedUserIds: string[];
  running: Shape<"HydratedEntry"> | null;
  version: string;
  now: number;
}
