import { MultiSelect, Stack, Switch, Text } from "@mantine/core";
import { useSession } from "@/api/session";
import { useGroups, useProjects } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { team } from "@/texts/team";
import { showFailure } from "@/ui/FailureNotice";
import { held, type Person } from "./people";
import { usePeople, useTeamWrites } from "./queries";

type Manager = "PROJECT_MANAGER" | "TEAM_MANAGER";

/** Admin, or manager of chosen projects, people and groups. The owner's role stays. */
export function Roles({ person, barred }: { person: Person; barred: string | null }) {
  const t = useTexts(team);
  const { workspace } = useSession();
  const writes = useTeamWrites();
  const { data: projects = [] } = useProjects();
  const { data: groups = [] } = useGroups();
  const { data: people = [] } = usePeople();
  const isOwner = person.roles.some(({ role }) => role === "OWNER");
  const isAdmin = person.roles.some(({ role }) => role === "WORKSPACE_ADMIN");
  const shut = barred !== null || isOwner || person.limited;

  const set = (role: Manager, groupIds: Set<string>) => (chosen: string[]) => {
    const before = held(person, role);
    const changed = [...chosen.filter((id) => !before.includes(id)), ...before.filter((id) => !chosen.includes(id))];
    for (const entityId of changed) {
      const source = groupIds.has(entityId) ? { sourceType: "USER_GROUP" as const } : {};
      writes.setRole(person.id, { entityId, role, ...source }, chosen.includes(entityId)).catch(showFailure);
    }
  };
  const others = people.filter(({ id, status }) => id !== person.id && status === "ACTIVE");
  const asOptions = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="sm">
      <Text fw={600}>{isOwner ? t.OWNER : t.roles}</Text>
      <Switch
        label={t.admin}
        description={barred}
        disabled={shut}
        checked={isAdmin || isOwner}
        onChange={(event) =>
          void writes.setRole(person.id, { entityId: workspace.id, role: "WORKSPACE_ADMIN" }, event.currentTarget.checked).catch(showFailure)
        }
      />
      {!isOwner && workspace.features.includes("MANAGER_ROLE") && (
        <>
          <MultiSelect
            label={t.managesProjects}
            disabled={shut}
            searchable
            hidePickedOptions
            data={asOptions(projects.filter(({ archived }) => !archived))}
            value={held(person, "PROJECT_MANAGER")}
            onChange={set("PROJECT_MANAGER", new Set())}
          />
          <MultiSelect
            label={t.managesPeople}
            disabled={shut}
            searchable
            hidePickedOptions
            data={[
              { group: t.groups, items: asOptions(groups) },
              { group: t.members, items: asOptions(others) },
            ]}
            value={held(person, "TEAM_MANAGER")}
            onChange={set("TEAM_MANAGER", new Set(groups.map(({ id }) => id)))}
          />
        </>
      )}
    </Stack>
  );
}
