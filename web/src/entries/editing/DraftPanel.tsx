import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useBars } from "@/entries/bars";
import type { Content } from "@/entries/entry";
import { useMissing } from "@/entries/required";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { entries as words } from "@/texts/entries";
import { SidePanel } from "@/ui/SidePanel";
import { EntryFields } from "./EntryFields";
import classes from "@/entries/Entries.module.css";

interface Props {
  title: string;
  draft: Content;
  userId: string;
  onCreate: (content: Content) => void;
  onClose: () => void;
}

/** An entry before it is made; what the workspace requires is asked for here. */
export function DraftPanel({ title, draft, userId, onCreate, onClose }: Props) {
  const t = useTexts(words);
  const cancel = useTexts(common).cancel;
  const [content, setContent] = useState(draft);
  const [touched, setTouched] = useState(false);
  const bars = useBars(userId);
  const missing = useMissing()(content);
  const barred = bars.at(content.start);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (missing.length === 0 && !barred) onCreate(content);
  }
  const foot = (
    <div className={classes.foot}>
      <Button variant="default" onClick={onClose}>
        {cancel}
      </Button>
      <Button type="submit" form="draft" disabled={missing.length > 0 || barred !== null}>
        {t.add}
      </Button>
    </div>
  );
  return (
    <SidePanel title={title} opened onClose={onClose} dirty={touched && content.description !== draft.description} foot={foot}>
      <form id="draft" onSubmit={submit} className={classes.fields}>
        <EntryFields
          content={content}
          onChange={(patch) => {
            setTouched(true);
            setContent((old) => ({ ...old, ...patch, fields: { ...old.fields, ...patch.fields } }));
          }}
          barred={null}
          timesBarred={null}
          atOnce
        />
        <output className={classes.hint}>{barred ?? (missing.length > 0 && t.missing(missing.join(", ")))}</output>
      </form>
    </SidePanel>
  );
}
