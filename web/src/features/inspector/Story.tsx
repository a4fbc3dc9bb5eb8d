import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "@/api/session";
import { usersOptions } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { Checked } from "./Checked";
import { LogTime, Status } from "./LogList";
import { Mended } from "./Mended";
import type { Inspected } from "./queries";
import { Report } from "./Report";
import { SentView } from "./SentView";
import { Times } from "./Times";
import classes from "./Inspector.module.css";

/** What was sent, what was checked, how to fix it. */
export function Story({ request }: { request: Inspected }) {
  const t = useTexts(inspector);
  return (
    <article className={classes.story} id="story" tabIndex={-1} aria-labelledby="story-title">
      <header className={classes.head}>
        <Status status={request.status} />
        <div className={classes.title}>
          <h2 id="story-title">{request.message ?? request.operation?.summary ?? request.path}</h2>
          <p className="muted">
            <LogTime at={request.time} full /> · <span className="num">{t.took(request.milliseconds)}</span>
            <Sender request={request} />
            {request.operation && (
              <>
                {" · "}
                <Anchor href={request.operation.documentation} target="_blank" rel="noreferrer" inherit underline="always" title={t.reference}>
                  {request.operation.name}
                </Anchor>
              </>
            )}
          </p>
        </div>
        <Report requestId={request.requestId} />
      </header>
      <Section title={t.sent}>
        <SentView request={request} />
      </Section>
      <Section title={t.checked}>
        <Checked checks={request.checks} />
      </Section>
      <Section title={t.mended}>
        <Mended request={request} />
      </Section>
      {request.instants.length > 0 && (
        <Section title={t.times}>
          <Times request={request} />
        </Section>
      )}
    </article>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Who sent it, where that is not oneself, and with which key. */
function Sender({ request }: { request: Inspected }) {
  const t = useTexts(inspector);
  const { user, workspace } = useSession();
  const others = request.userId !== user.id;
  const people = useQuery({ ...usersOptions(workspace.id), enabled: others });
  const name = others ? people.data?.find(({ id }) => id === request.userId)?.name : undefined;
  return (
    <>
      {name && (
        <>
          {" "}
          · {t.by} <bdi>{name}</bdi>
        </>
      )}
      {" · "}
      <bdi>{request.keyName ?? t.session}</bdi>
    </>
  );
}
