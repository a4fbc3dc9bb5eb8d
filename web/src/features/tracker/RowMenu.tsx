import { IconArrowsSplit2, IconCopy, IconDotsVertical, IconForms, IconStar, IconTrash } from "@tabler/icons-react";
import { useSession } from "@/api/session";
import type { Shown } from "@/entries/outbox/changes";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { MenuButton } from "@/ui/MenuButton";
import type { MenuEntry } from "@/ui/MenuPanel";
import { useFavourites } from "./favourites";
import { useEntryActions } from "./useRow";
import classes from "./Row.module.css";

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
  const { has, add } = useFavourites();
  const unless = (title: string | undefined) => ({ disabled: title !== undefined, title });
  const items: (MenuEntry | "line")[] = [
    { label: t.editAll, icon: IconForms, onClick: onOpen },
    { label: t.duplicate, icon: IconCopy, onClick: () => duplicate(entry), ...unless(refusals.times) },
    { label: t.split, icon: IconArrowsSplit2, onClick: onSplit, ...unless(refusals.times ?? plan) },
    ...(has ? [{ label: t.favour, icon: IconStar, onClick: () => add(entry) }] : []),
    "line",
    { label: t.delete, icon: IconTrash, onClick: () => remove([entry]), ...unless(refusals.all) },
  ];
  return (
    <MenuButton items={items} width={200} position="bottom-end" className={classes.action} label={t.actions}>
      <IconDotsVertical size={17} stroke={1.6} aria-hidden />
    </MenuButton>
  );
}
