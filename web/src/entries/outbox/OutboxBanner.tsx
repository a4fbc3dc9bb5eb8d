import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { tracker } from "@/texts/tracker";
import { useOutbox, useReachable } from "./useOutbox";
import classes from "./OutboxBanner.module.css";

const OutboxPanel = lazy(() => import("./OutboxPanel"));

/** Says that the server is away and how much waits for it, and what it did not take when it was back. */
export function OutboxBanner({ connected }: { connected: boolean }) {
  const t = useTexts(common);
  const tt = useTexts(tracker);
  const { changes } = useOutbox();
  const away = !useReachable() || !connected;
  const [opened, setOpened] = useState(false);
  const refused = changes.filter(({ refusal }) => refusal).length;
  const waiting = changes.length - refused;
  if (!away && refused === 0) return null;
  return (
    <output className={classes.banner} data-testid="outbox">
      {away && (
        <span>
          <strong>{t.offline}</strong> {waiting > 0 ? tt.outboxCount(waiting) : t.offlineFix}
        </span>
      )}
      {refused > 0 && <strong>{tt.refusedCount(refused)}</strong>}
      {changes.length > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => setOpened(true)}>
          {tt.lookAt}
        </Button>
      )}
      <Suspense>{opened && <OutboxPanel close={() => setOpened(false)} />}</Suspense>
    </output>
  );
}
