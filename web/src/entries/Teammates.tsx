import { Select } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useCan } from "@/api/can";
import { useSession } from "@/api/session";
import { useUsers } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { entries as words } from "@/texts/entries";

interface Props {
  userId: string;
  onPick: (userId: string | undefined) => void; // undefined: oneself
}

/** Another person's time, for those who may write it; nothing for others. */
export function Teammates({ userId, onPick }: Props) {
  const t = useTexts(words);
  const { user, managedUserIds } = useSession();
  const { reach } = useCan()("TRACK_TIME");
  const users = useUsers().data ?? [];
  if (reach !== "ALL" && reach !== "MANAGED") return null;
  const others = users.filter(({ id }) => id !== user.id && (reach === "ALL" || managedUserIds.includes(id)));
  const named = others.map(({ id, name, email, status }) => ({ value: id, label: `${name || email}${status === "ACTIVE" ? "" : ` (${t.inactive})`}` })); // prettier-ignore
  return (
    <Select
      size="xs"
      w={160}
      searchable
      allowDeselect={false}
      aria-label={t.teammate}
      leftSection={<IconUser size={14} stroke={1.6} aria-hidden />}
      data={[{ value: user.id, label: t.own }, ...named.sort((one, other) => one.label.localeCompare(other.label))]}
      value={userId}
      onChange={(picked) => picked && onPick(picked === user.id ? undefined : picked)}
    />
  );
}
