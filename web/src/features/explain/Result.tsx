import { Anchor, Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTexts } from "@/texts";
import { refusal } from "@/texts/refusal";
import { Changes } from "@/ui/Changes";
import { CodeBlock } from "@/ui/CodeBlock";
import type { Told } from "./queries";
import classes from "./Explain.module.css";

const OF_MEMBERS = ["not-member", "unknown-workspace"];

interface Props {
  told: Told;
  decide: (isMember: boolean) => void;
}

/** The causes, the surest first; what decides between them; the request mended; or that nobody knows. */
export function Result({ told, decide }: Props) {
  const t = useTexts(refusal);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { causes, known } = told;
  const alike = causes.length > 1 && causes.every(({ sure, follows }) => sure === causes[0]!.sure && follows === causes[0]!.follows);
  const title = !known ? t.unknown : causes.length > 1 ? t.several(causes.length) : causes.length ? t.one[causes[0]!.sure] : t.nothingWrong;
  return (
    <section className={classes.told} aria-label={t.result}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <dl className={classes.line}>
        <dt>{t.sent}</dt>
        <dd>
          <code>{told.line}</code>
        </dd>
        <dt>{t.answered}</dt>
        <dd>{told.answer}</dd>
        {told.operation && (
          <>
            <dt>{t.operation}</dt>
            <dd>
              <code>{told.operation}</code>
            </dd>
          </>
        )}
      </dl>
      {!known && <Unknown told={told} />}
      {alike && <p className={classes.small}>{t.because(t[causes[0]!.sure], causes[0]!.follows)}</p>}
      {causes.length > 0 && (
        <ol className={classes.causes} data-one={causes.length === 1 || undefined}>
          {causes.map((cause, index) => (
            <Cause
              key={cause.reason + cause.cause}
              cause={cause}
              alone={causes.length === 1}
              told={alike}
              last={causes.findLastIndex(({ reason }) => reason === cause.reason) === index}
            />
          ))}
        </ol>
      )}
      {told.question && <Question told={told} decide={decide} />}
      {told.corrected && (
        <Part title={t.corrected}>
          {causes.length > 1 && <p className="muted">{t.byFirst}</p>}
          <Changes changes={told.corrected.changes} />
          <CodeBlock text={told.corrected.curl} copy={t.copy} />
          <p className={`muted ${classes.small}`}>{t.yourKey}</p>
        </Part>
      )}
      {told.notes.length > 0 && (
        <Part title={t.notes}>
          <List items={told.notes} />
        </Part>
      )}
    </section>
  );
}

interface CauseProps {
  cause: Told["causes"][number];
  alone: boolean; // there is no other
  told: boolean; // how sure it is, was said of all at once
  last: boolean; // of its reason, so the page about it is named once
}

function Cause({ cause, alone, told, last }: CauseProps) {
  const t = useTexts(refusal);
  return (
    <li>
      <p className={classes.cause}>{cause.cause}</p>
      {!told && <p className={classes.small}>{t.because(t[cause.sure], cause.follows)}</p>}
      {cause.fix && (
        <p className={classes.fix}>
          {alone && <b>{t.fix}</b>}
          {cause.fix}
        </p>
      )}
      {last && (
        <Anchor href={`/help/errors/${cause.reason}`} target="_blank" rel="noreferrer" size="sm" underline="always" aria-label={`${t.about}: ${cause.reason}`}>
          {t.about}
        </Anchor>
      )}
    </li>
  );
}

/** What would take most of the causes away; where the reader can know it, they say it here. */
function Question({ told, decide }: Props) {
  const t = useTexts(refusal);
  const member = told.causes.length > 1 && told.causes.some(({ reason }) => OF_MEMBERS.includes(reason));
  return (
    <Part title={t.decides}>
      <p>{told.question}</p>
      {member && (
        <fieldset aria-label={t.askMember} className={classes.choice}>
          <Button size="xs" variant="default" onClick={() => decide(true)}>
            {t.yes}
          </Button>
          <Button size="xs" variant="default" onClick={() => decide(false)}>
            {t.no}
          </Button>
        </fieldset>
      )}
    </Part>
  );
}

function Unknown({ told }: { told: Told }) {
  const t = useTexts(refusal);
  return (
    <>
      <p>{told.causes.length > 0 ? t.unknownBroken : t.unknownLead}</p>
      <Part title={t.collect}>
        <List items={told.collect} />
        <p>
          <Anchor href={`/help/errors?message=${encodeURIComponent(told.answer)}`} size="sm" underline="always">
            {t.near}
          </Anchor>
        </p>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

const List = ({ items }: { items: string[] }) => (
  <ul className={classes.list}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
