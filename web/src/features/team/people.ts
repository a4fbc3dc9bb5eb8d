import type { Shape } from "@/api/client";

export type User = Shape<"UserOut">;
export type Status = Shape<"MembershipOut">["membershipStatus"];
export type RoleName = Shape<"RoleOut">["role"];

/** A member as the table shows one. */
export interface Person {
  id: string;
  name: string;
  email: string;
  limited: boolean;
  status: Status;
  roles: Shape<"RoleOut">[];
  groupIds: string[];
  hourlyRate: Shape<"Money"> | null; // null too for those who may not see it
  costRate: Shape<"Money"> | null;
}

export function personOf(user: User): Person {
  const own = user.memberships.find(({ membershipType }) => membershipType === "WORKSPACE");
  return {
    id: user.id,
    name: user.name ?? user.email ?? "",
    email: user.email ?? "",
    limited: user.status.startsWith("LIMITED"),
    status: own?.membershipStatus ?? "ACTIVE",
    roles: user.roles ?? [],
    groupIds: user.memberships.filter(({ membershipType }) => membershipType === "USERGROUP").map(({ targetId }) => targetId),
    hourlyRate: own?.hourlyRate ?? null,
    costRate: own?.costRate ?? null,
  };
}

export type Shown = "active" | "inactive" | "all";

/** Invited people stand with the active ones: they are about to come. */
export function matching(people: Person[], typed: string, shown: Shown): Person[] {
  const words = typed.trim().toLowerCase();
  const isActive = ({ status }: Person) => status === "ACTIVE" || status === "PENDING";
  return people
    .filter((person) => shown === "all" || isActive(person) === (shown === "active"))
    .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(words))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** What a role is over: ids of projects, people and groups. */
export const held = (person: Person, role: RoleName): string[] =>
  person.roles.filter((each) => each.role === role).flatMap(({ entities }) => entities.map(({ id }) => id));
