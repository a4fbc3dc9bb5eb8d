import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats, useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { CodeBlock } from "@/ui/CodeBlock";
import { wrongEntry } from "./wrongEntry";
import classes from "./Inspector.module.css";

/** Nothing was refused yet: make a wrong request and watch it appear. */
export function EmptyLog() {
  const t = useTexts(inspector);
  const { workspace } = useSession();
  const { zone } = useFormats();
  const [body] = useState(() => wrongEntry(Date.now(), zone));
  const url = `${location.origin}/api/v1/workspaces/${workspace.id}/time-entries`;
  const command = `curl ${url} \\\n  -H 'X-Api-Key: YOUR_KEY' \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '${body}'`;
  return (
    <div className={classes.empty}>
      <p>{body.includes("end") ? t.teachLocal(zone) : t.teach}</p>
      <CodeBlock text={command} copy={t.teachCopy} />
      <p className="muted">
        <Anchor component={Link} to="/preferences" inherit underline="always">
          {t.teachKey}
        </Anchor>
        {" · "}
        <Anchor component={Link} to="/explain" inherit underline="always">
          {t.explainPasted}
        </Anchor>
      </p>
      <output className={classes.live}>{t.listening}</output>
    </div>
  );
}
