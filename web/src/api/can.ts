import { useSession, type Permission } from "./session";

export interface Grant {
  reach: "NONE" | "OWN" | "MANAGED" | "ALL";
  reason: string | null; // why it is not more, and whom to ask
}

/** What the server said of a permission; the app computes none. */
export function useCan(): (permission: Permission) => Grant {
  const { permissions } = useSession();
  return (permission) => permissions[permission] as Grant;
}

/** Why one may not do this in the project (for a tooltip), or null when one may: MANAGED means one's own projects. */
export function useBarred(projectId: string): (permission: Permission) => string | null {
  const can = useCan();
  const { managedProjectIds } = useSession();
  return (permission) => {
    const { reach, reason } = can(permission);
    const may = reach === "ALL" || (reach === "MANAGED" && managedProjectIds.includes(projectId));
    return may ? null : (reason ?? "");
  };
}
