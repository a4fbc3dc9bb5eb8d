import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/api/can";
import { useSession } from "@/api/session";
import { groupsOptions, usersOptions } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { project } from "@/texts/project";

export interface People {
  users: { id: string; name: string }[];
  groups: { id: string; name: string }[];
  nameOf: (id: string) => string;
}

/** Names of people and groups; empty for those who may not see the team (then only the own name is known). */
export function usePeople(): People {
  const { workspace, user } = useSession();
  const enabled = useCan()("SEE_TEAM").reach !== "NONE";
  const t = useTexts(project);
  const { data: users = [], isLoading } = useQuery({ ...usersOptions(workspace.id), enabled });
  const { data: groups = [] } = useQuery({ ...groupsOptions(workspace.id), enabled });
  const known = users.length ? users : [user];
  const named = known.map(({ id, name, email }) => ({ id, name: name || email || "" }));
  const names = new Map([...named, ...groups].map(({ id, name }) => [id, name]));
  return { users: named, groups, nameOf: (id) => names.get(id) ?? (isLoading ? "" : t.somebody) };
}
