import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsSplit2, IconCopy, IconDotsVertical, IconForms, IconTrash } from "@tabler/icons-react";
import { useSession } from "@/app/session";
import type { Shown } from "@/outbox/changes";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { useEntryActions } from "./useRow";

interface Props {
  entry: Shown;
  refusals: { all?: string; times?: string };
  onSplit: () => void;
  onOpen: () => void;
}

/** What is done to an entry less often. */
export function RowMenu({ entry, refusals, onSplit, onOpen }: Props) {
  const t = useTexts(tracker);
  const { remove, duplicate } = useEntryActions();
  const plan = useSession().workspace.features.includes("SPLIT_TIME_ENTRY") ? undefined : t.noSplit;
  const noSplit = refusals.times ?? plan;
  return (
    <Menu position="bottom-end" width={200} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={t.actions}>
          <IconDotsVertical size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconForms size={16} stroke={1.6} />} onClick={onOpen}>
          {t.editAll}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} stroke={1.6} />}
          disabled={refusals.times !== undefined}
          title={refusals.times}
          onClick={() => duplicate(entry)}
        >
          {t.duplicate}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsSplit2 size={16} stroke={1.6} />}
          disabled={noSplit !== undefined}
          title={noSplit}
          onClick={onSplit}
        >
          {t.split}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={16} stroke={1.6} />}
          disabled={refusals.all !== undefined}
          title={refusals.all}
          onClick={() => remove([entry])}
        >
          {t.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
