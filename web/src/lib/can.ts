import { useSession, type Permission } from "@/app/session";

export interface Grant {
  reach: "NONE" | "OWN" | "MANAGED" | "ALL";
  reason: string | null; // why it is not more, and whom to ask
}

/** What the server said of a permission; the app computes none. */
export function useCan(): (permission: Permission) => Grant {
  const { permissions } = useSession();
  return (permission) => permissions[permission] as Grant;
}
