import { Anchor, Tabs } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { Changes } from "@/ui/Changes";
import { CodeBlock } from "@/ui/CodeBlock";
import type { Inspected } from "./queries";
import { TryAgain } from "./TryAgain";
import classes from "./Inspector.module.css";

const LANGUAGES = { curl: "curl", python: "Python", javascript: "JavaScript" } as const;
type Language = keyof typeof LANGUAGES;

/** One sentence, what differs, and the corrected request ready to paste. */
export function Mended({ request }: { request: Inspected }) {
  const t = useTexts(inspector);
  const { fix, help, corrected, examples } = request;
  const [language, setLanguage] = useLocalStorage<Language>({ key: "hourbook.example", defaultValue: "curl" });
  return (
    <div className={classes.stack}>
      {request.status < 400 && request.cause && <p className={classes.fix}>{request.cause}</p>}
      <p className={classes.fix}>
        {fix ?? (request.status < 400 && !request.reason ? t.answeredWell : null)}{" "}
        {help && (
          <Anchor href={help} target="_blank" rel="noreferrer" inherit underline="always">
            {t.about}
          </Anchor>
        )}
      </p>
      {corrected && <Changes changes={corrected.changes} />}
      {examples && (
        <Tabs value={language} onChange={(value) => setLanguage((value ?? "curl") as Language)} keepMounted={false} variant="default">
          <div className={classes.tabs}>
            <h4>{corrected ? t.corrected : t.original}</h4>
            <Tabs.List aria-label={t.examples}>
              {Object.entries(LANGUAGES).map(([value, name]) => (
                <Tabs.Tab key={value} value={value}>
                  {name}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </div>
          {Object.keys(LANGUAGES).map((value) => (
            <Tabs.Panel key={value} value={value} pt={8}>
              <CodeBlock text={examples[value as Language]} copy={t.copyExample} />
            </Tabs.Panel>
          ))}
          <p className={`muted ${classes.hint}`}>{t.yourKey}</p>
        </Tabs>
      )}
      {request.safeToRetry && <TryAgain key={request.requestId} request={request} />}
    </div>
  );
}
