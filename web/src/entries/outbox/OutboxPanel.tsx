import { Button, Drawer, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormats } from "@/api/session";
import { formatClock } from "@/lib/clocks";
import { formatDate } from "@/lib/dates";
import { wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { dropped, insisted, randomKey, type Change } from "./changes";
import { changeBox, useOutbox } from "./useOutbox";
import classes from "./OutboxBanner.module.css";

/** What waits to be sent, and what was refused: why, what helps, and the choice to mend or drop it. */
export default function OutboxPanel({ close }: { close: () => void }) {
  const t = useTexts(tracker);
  const { changes } = useOutbox();
  return (
    <Drawer opened onClose={close} title={t.outbox} size={440}>
      {changes.map((change) => (
        <Waiting key={change.key} change={change} close={close} />
      ))}
    </Drawer>
  );
}

const nameOf = (change: Change): string => {
  if (change.kind === "create") return change.content.description;
  return change.kind === "edit" ? change.name : change.entry.description;
};

function Waiting({ change, close }: { change: Change; close: () => void }) {
  const t = useTexts(tracker);
  const queries = useQueryClient();
  const { zone, date, time, locale } = useFormats();
  const { refusal, key } = change;
  const wall = wallOf(change.at, zone);
  return (
    <div className={classes.change}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span className="clip" dir="auto">
          <span className="muted">{t.kinds[change.kind]}</span> {nameOf(change) || t.noDescription}
        </span>
        <time className="muted">
          {formatDate(wall.date, date, locale)} {formatClock(wall.seconds, time)}
        </time>
      </Group>
      {refusal && (
        <>
          <Text size="sm" className={classes.refused}>
            {refusal.server ? t.conflict : refusal.message}
          </Text>
          <Text size="sm">{refusal.server ? t.conflictCause(Object.keys(refusal.server).join(", ")) : refusal.cause}</Text>
          <Text size="sm">{refusal.fix}</Text>
          <Group gap="sm" mt={4}>
            {refusal.server ? (
              <Button size="compact-sm" variant="default" onClick={() => changeBox(queries, (box) => insisted(box, key, randomKey()))}>
                {t.keepMine}
              </Button>
            ) : (
              <Button component={Link} to="/tracker" size="compact-sm" variant="default" onClick={close}>
                {t.edit}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => changeBox(queries, (box) => dropped(box, key))}>
              {refusal.server ? t.keepTheirs : t.drop}
            </Button>
          </Group>
        </>
      )}
    </div>
  );
}
