import { Anchor, Button } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { IconClockSearch, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { shell } from "@/texts/shell";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { EmptyLog } from "./EmptyLog";
import { Filters } from "./Filters";
import { LogList } from "./LogList";
import { Opened } from "./Opened";
import { useInspectorKeys } from "./useInspectorKeys";
import { useLog, type Log } from "./useLog";
import { ZoneHelper } from "./ZoneHelper";
import classes from "./Inspector.module.css";

/** Requests as they come in, and the chosen one as a story. On a phone one of the two is seen. */
export function InspectorPage() {
  const t = { ...useTexts(shell), ...useTexts(inspector) };
  const requestId = useParams({ strict: false }).requestId;
  const filters = useSearch({ from: "/frame/inspector" });
  const phone = useMediaQuery("(max-width: 45em)") ?? false;
  const log = useLog(filters);
  const [helper, { open, close }] = useDisclosure();
  const search = useRef<HTMLInputElement>(null);
  const filtered = Object.keys(filters).length > 0;
  useInspectorKeys(log, requestId, search);

  const empty = log.rows?.length === 0 && !filtered;
  return (
    <Page title={t.inspector} aside={phone && requestId ? undefined : <Controls log={log} openHelper={open} />}>
      {log.error && !log.rows ? <FailureNotice error={log.error} /> : null}
      {empty && !requestId ? (
        <EmptyLog />
      ) : (
        <div className={classes.panes} data-open={requestId ? true : undefined}>
          {(!phone || !requestId) && (
            <section className={classes.left} aria-label={t.requests}>
              <Filters filters={filters} counts={log.counts} input={search} />
              <LogList log={log} chosen={requestId} filtered={filtered} />
            </section>
          )}
          {(!phone || requestId) && (
            <div className={classes.right} key={requestId}>
              {requestId ? <Opened requestId={requestId} phone={phone} /> : <Nothing />}
            </div>
          )}
        </div>
      )}
      <ZoneHelper opened={helper} close={close} />
    </Page>
  );
}

function Nothing() {
  const t = useTexts(inspector);
  return (
    <div className={classes.nothing}>
      <p>{t.choose}</p>
      <p className="muted">{t.chooseKeys}</p>
      <p>
        <Anchor component={Link} to="/explain" inherit underline="always">
          {t.explainPasted}
        </Anchor>
      </p>
    </div>
  );
}

function Controls({ log, openHelper }: { log: Log; openHelper: () => void }) {
  const t = useTexts(inspector);
  const { paused, waiting, toggle } = log;
  return (
    <>
      <output className={classes.live} data-paused={paused || undefined}>
        {paused ? (waiting ? `${t.paused}, ${t.waiting(waiting)}` : t.paused) : t.live}
      </output>
      <Button
        variant="default"
        size="xs"
        onClick={toggle}
        leftSection={paused ? <IconPlayerPlay size={14} stroke={1.6} /> : <IconPlayerPause size={14} stroke={1.6} />}
      >
        {paused ? t.resume : t.pause}
      </Button>
      <Button variant="default" size="xs" onClick={openHelper} leftSection={<IconClockSearch size={14} stroke={1.6} />}>
        {t.helper}
      </Button>
    </>
  );
}
