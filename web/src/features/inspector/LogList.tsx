import { Button, Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useFormats, useSession } from "@/api/session";
import { formatClock } from "@/lib/clocks";
import { formatDate } from "@/lib/dates";
import { useNow } from "@/lib/now";
import { dateOf, parseInstant, wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import type { Logged } from "./queries";
import type { Log } from "./useLog";
import classes from "./Inspector.module.css";

/** The requests, newest first, with what one tells them apart by. */
export function LogList({ log, chosen, filtered }: { log: Log; chosen: string | undefined; filtered: boolean }) {
  const t = useTexts(inspector);
  const { permissions } = useSession();
  if (!log.rows) return log.error ? null : <Waiting />; // the page says why
  return (
    <div className={classes.list}>
      <ul>
        {log.rows.map((row) => (
          <li key={row.requestId}>
            <Row row={row} chosen={row.requestId === chosen} />
          </li>
        ))}
      </ul>
      {log.rows.length === 0 && filtered && <p className={classes.note}>{t.noneMatch}</p>}
      {log.more && (
        <Button variant="subtle" size="xs" fullWidth onClick={log.older}>
          {t.older}
        </Button>
      )}
      {permissions.SEE_REQUEST_LOG.reach !== "ALL" && <p className={classes.note}>{t.yours}</p>}
    </div>
  );
}

function Row({ row, chosen }: { row: Logged; chosen: boolean }) {
  const t = useTexts(inspector);
  return (
    <Link
      id={`request-${row.requestId}`}
      className={classes.row}
      to="/inspector/$requestId"
      params={{ requestId: row.requestId }}
      search={true}
      preload={false}
      aria-current={chosen || undefined}
      onClick={(event) => chosen && into(event)}
    >
      <Status status={row.status} />
      <span className={`clip ${classes.path}`}>
        <b>{row.method}</b> <bdi title={row.path}>{shortPath(row.path)}</bdi>
      </span>
      <LogTime at={row.time} />
      <span className={`clip ${classes.reason}`}>
        {row.reason ?? ""}
        <span className="muted"> {row.reason ? "· " : ""}</span>
        <span className="muted" dir="auto">
          {row.keyName ?? t.session}
        </span>
      </span>
    </Link>
  );
}

/** Enter on the open request goes on into its story; Escape comes back. */
function into(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById("story")?.focus();
}

/** The figure that is read first; its colour says no more than its first digit. */
export function Status({ status }: { status: number }) {
  return (
    <span className={`num ${classes.status}`} data-class={Math.floor(status / 100)}>
      {status}
    </span>
  );
}

/** The time of day in the profile's zone; of another day with its date. */
export function LogTime({ at, full = false }: { at: string; full?: boolean }) {
  const { zone, time, date, locale } = useFormats();
  const instant = parseInstant(at);
  const wall = wallOf(instant, zone);
  const today = wall.date === dateOf(useNow(60_000), zone);
  const clock = formatClock(wall.seconds, time, true);
  return (
    <time dateTime={at} className={`num muted ${classes.time}`}>
      {full || !today ? `${formatDate(wall.date, date, locale)} ${clock}` : clock}
    </time>
  );
}

/** Inside the workspace its id says nothing. */
export const shortPath = (path: string): string => path.replace(/^\/workspaces\/[0-9a-f]{24}(?=\/|$)/, "") || path;

function Waiting() {
  return (
    <div className={classes.list} aria-busy="true">
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={40} my={6} />
      ))}
    </div>
  );
}
