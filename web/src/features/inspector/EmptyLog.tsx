import { useSession } from "@/app/session";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { CodeBlock } from "@/ui/CodeBlock";
import classes from "./Inspector.module.css";

/** Nothing was refused yet: make a wrong request and watch it appear. */
export function EmptyLog() {
  const t = useTexts(inspector);
  const { workspace } = useSession();
  const url = `${location.origin}/api/v1/workspaces/${workspace.id}/time-entries`;
  const command = `curl '${url}' \\\n  -H 'X-Api-Key: YOUR_KEY' -H 'Content-Type: application/json' \\\n  --data-raw '{"start": "today at nine"}'`;
  return (
    <div className={classes.empty}>
      <p>{t.teach}</p>
      <CodeBlock text={command} copy={t.teachCopy} />
      <p className="muted">{t.teachKey}</p>
      <output className={classes.live}>{t.listening}</output>
    </div>
  );
}
