// A timer that may not stop yet: the tracker leads to the field that is missing, every other page leads to the tracker.
import { Button, Group, Text } from "@mantine/core";
import { useEffect } from "react";
import type { Missing } from "@/entries/entry";
import { hideNotice, notify } from "@/ui/notify";

const NOTICE = "missing";

let place: ((missing: Missing) => void) | null = null;
let waiting: Missing | null = null; // until the tracker is there

/** Have what is missing asked for here, as long as the component is on the screen. Give a stable function. */
export function useNeedsPlace(show: (missing: Missing) => void): void {
  useEffect(() => {
    place = show;
    if (waiting) show(waiting);
    waiting = null;
    return () => {
      place = null;
    };
  }, [show]);
}

interface Words {
  said: string;
  lead: string; // of the button to the tracker
}

/** Say that the timer can not stop, once, and lead to the first field that is missing. */
export function askFor(missing: Missing, { said, lead }: Words, toTracker: () => void): void {
  if (place) return place(missing);
  const go = () => {
    hideNotice(NOTICE);
    waiting = missing;
    toTracker();
  };
  notify({
    id: NOTICE,
    color: "yellow",
    autoClose: 12_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{said}</Text>
        <Button size="compact-sm" variant="light" style={{ flex: "none" }} onClick={go}>
          {lead}
        </Button>
      </Group>
    ),
  });
}
