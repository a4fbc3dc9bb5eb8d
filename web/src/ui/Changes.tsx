import { useTexts } from "@/texts";
import { changes as texts } from "@/texts/changes";
import type { Shape } from "@/api/client";
import classes from "./Changes.module.css";

/** What a corrected request has in place of what was sent. */
export function Changes({ changes }: { changes: Shape<"Change">[] }) {
  const t = useTexts(texts);
  return (
    <ul className={classes.changes}>
      {changes.map(({ where, name, before, after }) => (
        <li key={where + name}>
          <code>{name.replace(/^\$\.?/, "") || where}</code>
          <del>{before === null ? t.added : shown(before)}</del>
          <span aria-hidden>→</span>
          <ins>{after === null ? t.removed : shown(after)}</ins>
        </li>
      ))}
    </ul>
  );
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
