import { ActionIcon, Button, Menu, Popover, TextInput } from "@mantine/core";
import { IconTrash, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { ProjectPicker } from "@/catalog/ProjectPicker";
import { TagPicker } from "@/catalog/TagPicker";
import type { Patch } from "@/entries/entry";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { detailed } from "@/texts/detailed";
import { showFailure } from "@/ui/FailureNotice";
import { offerUndo } from "@/ui/undo";
import type { RowEditing } from "./useEditing";
import classes from "@/figures/reports.module.css";

/** What can be done to all chosen entries at once. */
export function BulkBar({ editing }: { editing: RowEditing }) {
  const t = useTexts(detailed);
  const words = useTexts(common);
  const [busy, setBusy] = useState(false);
  const { rows, isOn, change, remove, restore, none, mayBill } = editing;
  if (!rows.length || !isOn) return null;
  const run = (act: Promise<void>) => {
    setBusy(true);
    void act.catch(showFailure).finally(() => setBusy(false));
  };
  const put = (patch: Patch) => run(change(rows, patch));
  const drop = () => run(remove(rows).then(() => offerUndo(t.deleted(rows.length), () => restore(rows))));
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t.chosen(rows.length)} aria-busy={busy}>
      <strong className="num">{t.chosen(rows.length)}</strong>
      <ProjectPicker projectId={null} taskId={null} onPick={put} />
      <TagsAll put={put} />
      <DescriptionAll put={put} />
      {mayBill && (
        <Menu>
          <Menu.Target>
            <Button size="xs" variant="default">
              {t.column.billable}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => put({ billable: true })}>{t.makeBillable}</Menu.Item>
            <Menu.Item onClick={() => put({ billable: false })}>{t.makeFree}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Button size="xs" variant="default" color="red" leftSection={<IconTrash size={14} stroke={1.6} aria-hidden />} onClick={drop}>
        {words.delete}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t.noChoice} onClick={none}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

/** Tags replace those of all chosen entries; they are set when that is said, not at each tick. */
function TagsAll({ put }: { put: (patch: Patch) => void }) {
  const t = useTexts(detailed);
  const [tagIds, setTags] = useState<string[]>([]);
  return (
    <span className={classes.clocks}>
      <TagPicker value={tagIds} onChange={setTags} />
      {tagIds.length > 0 && (
        <Button size="xs" variant="default" onClick={() => (put({ tagIds }), setTags([]))}>
          {t.setTags}
        </Button>
      )}
    </span>
  );
}

function DescriptionAll({ put }: { put: (patch: Patch) => void }) {
  const t = useTexts(detailed);
  const [opened, open] = useState(false);
  const [typed, setTyped] = useState("");
  return (
    <Popover opened={opened} onChange={open} trapFocus position="top">
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => open(!opened)}>
          {t.column.description}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => (event.preventDefault(), put({ description: typed }), open(false))}>
          <TextInput label={t.setDescription} value={typed} dir="auto" maxLength={3000} onChange={(event) => setTyped(event.currentTarget.value)} data-autofocus />
          <Button type="submit" size="xs" mt="sm">
            {t.apply}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
