import { Anchor, Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { appHeaders } from "@/api/client";
import { asFailure } from "@/api/failure";
import { useTexts } from "@/texts";
import { errors } from "@/texts/errors";
import { inspector } from "@/texts/inspector";
import { Code } from "./Code";
import { Status } from "./LogList";
import type { Inspected } from "./queries";
import classes from "./Inspector.module.css";

interface Answer {
  status: number;
  text: string;
  requestId: string | null;
}

/** Sends the request once more, corrected where that is known, and shows what comes back. */
export function TryAgain({ request }: { request: Inspected }) {
  const t = useTexts(inspector);
  const e = useTexts(errors);
  const attempt = useMutation({ mutationFn: () => send(request) });
  const method = request.corrected?.method ?? request.method;
  return (
    <div className={classes.stack}>
      <div className={classes.again}>
        <Button size="xs" loading={attempt.isPending} onClick={() => attempt.mutate()}>
          {t.tryAgain}
        </Button>
        <span className="muted">{t.tryLead(method)}</span>
      </div>
      {attempt.error && <p className={classes.warn}>{asFailure(attempt.error).isOffline ? e.unreachable : attempt.error.message}</p>}
      {attempt.data && (
        <output className={classes.answer}>
          <p>
            <Status status={attempt.data.status} /> {attempt.data.status < 400 ? t.accepted : t.answered}{" "}
            {attempt.data.status >= 400 && attempt.data.requestId && (
              <Anchor component={Link} to={`/inspector/${attempt.data.requestId}`} inherit underline="always">
                {e.inspect}
              </Anchor>
            )}
          </p>
          {attempt.data.text && <Code text={attempt.data.text} json />}
        </output>
      )}
    </div>
  );
}

/** With the session of the app: the example's key is left out. The path alone is used, so nothing goes elsewhere. */
async function send({ corrected, method, query, sent, body, headers }: Inspected): Promise<Answer> {
  const path = corrected ? new URL(corrected.url).pathname + new URL(corrected.url).search : sent.line.split(" ")[1]!;
  const known = corrected?.headers ?? { "Content-Type": headers["content-type"] ?? "application/json" };
  const { "X-Api-Key": _, ...rest } = known;
  const content = corrected ? (corrected.body === null ? undefined : JSON.stringify(corrected.body)) : body || undefined;
  const url = corrected || !query ? path : `${path.split("?")[0]}?${query}`;
  const response = await fetch(url, {
    method: corrected?.method ?? method,
    headers: { ...appHeaders(), ...(content ? rest : {}) },
    body: content,
  });
  const text = await response.text();
  return { status: response.status, text: pretty(text), requestId: response.headers.get("X-Request-Id") };
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
