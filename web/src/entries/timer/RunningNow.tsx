import { ActionIcon } from "@mantine/core";
import { IconPlayerPlayFilled, IconPlayerStopFilled } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useMemo } from "react";
import { byId, useProjects } from "@/catalog/queries";
import { useShortcuts } from "@/lib/shortcuts";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { ProjectDot } from "@/ui/ProjectDot";
import { Elapsed } from "./Elapsed";
import { useStart } from "./useStart";
import classes from "./RunningNow.module.css";

/** What is running, at the top of every page but the tracker, which shows it itself. */
export function RunningNow() {
  const t = useTexts(tracker);
  const here = useLocation({ select: ({ pathname }) => pathname === "/tracker" });
  const { running, start, stop } = useStart();
  const color = byId(useProjects().data).get(running?.projectId ?? "")?.color;
  if (here) return null;
  if (!running)
    return (
      <ActionIcon variant="subtle" color="gray" radius="xl" aria-label={t.startTimer} title={t.startTimer} onClick={() => start({})}>
        <IconPlayerPlayFilled size={16} />
      </ActionIcon>
    );
  return (
    <div className={classes.running}>
      <Link to="/tracker" className={classes.what} title={t.toTracker}>
        <ProjectDot color={color} />
        <span className="clip" dir="auto">
          {running.description || t.noDescription}
        </span>
        <strong>
          <Elapsed start={running.start} />
        </strong>
      </Link>
      <ActionIcon variant="filled" radius="xl" size="sm" aria-label={t.stopTimer} title={t.stopTimer} onClick={() => stop()}>
        <IconPlayerStopFilled size={12} />
      </ActionIcon>
    </div>
  );
}

/** The keys of the timer that work on every page. */
export function TimerKeys({ toTracker }: { toTracker: () => void }) {
  const t = useTexts(tracker);
  const { running, start, stop, resumeLast } = useStart();
  useShortcuts(
    useMemo(
      () => [
        { keys: "n", name: t.key.new, group: t.keys, run: toTracker },
        { keys: "s", name: t.key.toggle, group: t.keys, run: () => (running ? stop() : start({})) },
        { keys: "c", name: t.key.continue, group: t.keys, run: () => void resumeLast() },
      ],
      [t, toTracker, running, start, stop, resumeLast],
    ),
    true,
  );
  return null;
}
