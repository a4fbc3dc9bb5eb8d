import { NativeSelect, Tooltip } from "@mantine/core";
import { useCan } from "@/api/can";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { showFailure } from "@/ui/FailureNotice";
import { useProjectWrites } from "./writes";

interface Props {
  projectId: string;
  userId: string;
  name: string;
  manages: boolean | null; // null: the viewer does not learn who manages
}

/** Member or manager of the project; admins change it, others read it where they may know. */
export function RoleCell({ projectId, userId, name, manages }: Props) {
  const t = useTexts(words);
  const writes = useProjectWrites();
  const { user, managedProjectIds } = useSession();
  const give = useCan()("MANAGE_MEMBERS");
  if (give.reach !== "ALL") {
    const own = userId === user.id && managedProjectIds.includes(projectId);
    return (
      <Tooltip label={give.reason} disabled={!give.reason}>
        <span className="muted">{own ? t.manager : t.member}</span>
      </Tooltip>
    );
  }
  return (
    <NativeSelect
      size="xs"
      variant="unstyled"
      aria-label={t.managerOf(name)}
      value={manages ? "manager" : "member"}
      data={[
        { value: "member", label: t.member },
        { value: "manager", label: t.manager },
      ]}
      onChange={(event) => void writes.setManager(projectId, userId, event.currentTarget.value === "manager").catch(showFailure)}
    />
  );
}
