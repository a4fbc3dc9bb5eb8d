import { UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { Code } from "./Code";
import type { Inspected } from "./queries";
import classes from "./Inspector.module.css";

/** The request as it came: line, headers (folded, unless one is at fault), body with the fault marked in place. */
export function SentView({ request: { sent, field } }: { request: Inspected }) {
  const t = useTexts(inspector);
  const atFault = field?.where === "header";
  const [opened, { toggle }] = useDisclosure(atFault);
  const missing = field?.missing ? t.missing(field.name) : undefined;
  return (
    <div className={classes.stack}>
      <Code text={sent.line} mark={sent.lineMark} />
      <div>
        <UnstyledButton className={classes.fold} aria-expanded={opened} onClick={toggle}>
          <IconChevronRight size={14} stroke={1.6} aria-hidden />
          {t.headers(sent.headers.length)}, {t.masked}
        </UnstyledButton>
        {opened && (
          <dl className={classes.headers}>
            {sent.headers.map(({ name, value, atFault: wrong }) => (
              <div key={name} data-fault={wrong || undefined}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            {atFault && missing && (
              <div data-fault>
                <dt>{field.name}</dt>
                <dd>{missing}</dd>
              </div>
            )}
          </dl>
        )}
      </div>
      {sent.body && <Code text={sent.body} json mark={sent.bodyMark} missing={missing} />}
      {!sent.complete && <p className={classes.warn}>{t.incomplete}</p>}
    </div>
  );
}
