import { ActionIcon, SegmentedControl, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useCan } from "@/api/can";
import { useTags } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";
import { tags as words } from "@/texts/tags";
import { AddLine } from "@/ui/AddLine";
import { Empty } from "@/ui/Empty";
import { FailureNotice, showFailure } from "@/ui/FailureNotice";
import { InlineText } from "@/ui/InlineText";
import { Page } from "@/ui/Page";
import { removeLater, useHidden } from "@/ui/removeLater";
import { rowKeys } from "@/ui/rowKeys";
import { SearchInput } from "@/ui/SearchInput";
import { offerUndo } from "@/ui/undo";
import { useTagWrites, type Tag } from "./queries";
import table from "@/ui/table.module.css";

export type Status = "active" | "archived" | "all";

export function TagsPage() {
  const t = useTexts(words);
  const can = useCan();
  const writes = useTagWrites();
  const hidden = useHidden();
  const [typed, setTyped] = useState("");
  const [status, setStatus] = useState<Status>("active");
  const { data, error, refetch } = useTags();
  const create = can("CREATE_TAGS");
  const present = (data ?? []).filter(({ id }) => !hidden.has(id));
  const shown = present.filter((tag) => (status === "all" || tag.archived === (status === "archived")) && tag.name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <Page title={useTexts(shell).tags}>
      {error && <FailureNotice error={error} retry={() => void refetch()} />}
      <div className={table.bar}>
        <AddLine label={t.add} hint={t.addHint} forbidden={create.reach === "NONE" ? (create.reason ?? "") : null} onAdd={writes.add} />
        <SearchInput label={t.search} value={typed} onChange={setTyped} />
        <SegmentedControl size="xs" aria-label={t.status} value={status} onChange={(value) => setStatus(value as Status)} data={(["active", "archived", "all"] as const).map((value) => ({ value, label: t[value] }))} />
        <output className={table.count}>{t.count(shown.length)}</output>
      </div>
      {data && present.length === 0 && <Empty text={t.empty} />}
      {present.length > 0 && shown.length === 0 && <Empty text={t.noneFound} />}
      {shown.length > 0 && <TagTable tags={shown} />}
    </Page>
  );
}

function TagTable({ tags }: { tags: Tag[] }) {
  const t = useTexts(words);
  return (
    <table className={table.table} ref={rowKeys}>
      <thead>
        <tr>
          <th>{t.name}</th>
          <th style={{ width: 110 }} className={table.wide}>
            {t.status}
          </th>
          <th style={{ width: 84 }}>
            <VisuallyHidden>{t.actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} />
        ))}
      </tbody>
    </table>
  );
}

function TagRow({ tag }: { tag: Tag }) {
  const t = useTexts(words);
  const writes = useTagWrites();
  const edit = useCan()("EDIT_TAGS");
  const barred = edit.reach === "NONE" ? (edit.reason ?? "") : null;
  const { name, archived } = tag;

  async function archive() {
    try {
      await writes.change(tag, { archived: !archived });
      offerUndo(archived ? t.restoredOne(name) : t.archivedOne(name), () => writes.change(tag, { archived }));
    } catch (refusal) {
      showFailure(refusal);
    }
  }

  return (
    <tr data-faint={archived || undefined}>
      <td>
        {barred === null ? (
          <InlineText value={name} label={t.rename(name)} data-row maxLength={100} onCommit={(text) => writes.change(tag, { name: text })} />
        ) : (
          <span dir="auto">{name}</span>
        )}
      </td>
      <td className={`${table.wide} muted`}>{archived ? t.archived : ""}</td>
      <td>
        <span className={table.actions}>
          <Act label={archived ? t.restore(name) : t.archive(name)} barred={barred} icon={archived ? IconArchiveOff : IconArchive} act={() => void archive()} />
          <Act label={t.delete(name)} barred={barred} icon={IconTrash} act={() => removeLater(tag.id, t.deletedOne(name), () => writes.remove(tag.id))} />
        </span>
      </td>
    </tr>
  );
}

function Act({ label, barred, icon: Icon, act }: { label: string; barred: string | null; icon: typeof IconTrash; act: () => void }) {
  return (
    <Tooltip label={barred ?? label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} aria-disabled={barred !== null} data-disabled={barred !== null || undefined} onClick={() => barred === null && act()}>
        <Icon size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
