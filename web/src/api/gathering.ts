// Many changes one after the other are read once, or a few times, and never while an answer is on its way: an import of
// sixty projects would else ask for the whole list sixty times and get it at none.
import type { QueryClient } from "@tanstack/react-query";
import { every, type KeyHead } from "./keys";

const FIRST = 100; // ms after the first change of a row of changes
const REST = 3; // times as long as the last reading took is nothing read

interface Clock {
  now: () => number;
  later: (run: () => void, ms: number) => () => void; // returns how to call it off
}

const clock: Clock = {
  now: () => performance.now(),
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export interface Gathered {
  hear: (heads: readonly KeyHead[]) => void;
  stop: () => void;
}

/** Words whose keys became stale are gathered, and given to `read` together. */
export function gathered(read: (heads: KeyHead[]) => Promise<unknown>, { now, later }: Clock = clock): Gathered {
  let waiting = new Set<KeyHead>();
  let callOff: (() => void) | null = null;
  let reading = false;
  let rested = -Infinity; // when the next reading may begin

  async function go() {
    callOff = null;
    reading = true;
    const [heads, began] = [[...waiting], now()];
    waiting = new Set();
    await read(heads);
    reading = false;
    rested = now() + REST * (now() - began);
    plan();
  }

  function plan() {
    if (waiting.size > 0 && !callOff && !reading) callOff = later(() => void go(), Math.max(FIRST, rested - now()));
  }

  return {
    hear(heads) {
      heads.forEach((head) => waiting.add(head));
      plan();
    },
    stop() {
      waiting.clear();
      callOff?.();
      callOff = null;
    },
  };
}

/** Read again what is on the screen of these words; what is on its way is waited for, for it may be older than the change. */
export async function readAgain(queries: QueryClient, heads: readonly KeyHead[]): Promise<void> {
  await Promise.all(
    heads.map(async (head) => {
      const queryKey = every(head);
      const onTheirWay = queries.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" });
      await Promise.allSettled(onTheirWay.map((query) => query.promise));
      await queries.invalidateQueries({ queryKey }, { cancelRefetch: false });
    }),
  );
}
