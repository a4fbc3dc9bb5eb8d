import { UnstyledButton } from "@mantine/core";
import { useEntryFields } from "@/catalog/queries";
import type { Entry } from "@/entries/entry";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import classes from "./Row.module.css";

const shown = (value: unknown): string => {
  if (value === true) return "✓";
  if (value === null || value === undefined || value === false) return "";
  return Array.isArray(value) ? value.join(", ") : String(value);
};

/** The visible custom fields that have a value, in one line; they are edited in the panel. */
export function FieldValues({ entry, onOpen }: { entry: Entry; onOpen: () => void }) {
  const t = useTexts(tracker);
  const fields = useEntryFields().data ?? [];
  const values = fields
    .filter(({ status }) => status === "VISIBLE")
    .map(({ id, name }) => ({ name, text: shown(entry.fields[id]) }))
    .filter(({ text }) => text);
  if (values.length === 0) return null;
  const text = values.map((each) => `${each.name} ${each.text}`).join(" · ");
  return (
    <UnstyledButton className={`${classes.values} clip`} title={`${t.editAll}: ${text}`} onClick={onOpen} dir="auto">
      {text}
    </UnstyledButton>
  );
}
