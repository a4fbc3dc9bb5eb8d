import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { gathered, readAgain } from "./gathering";
import { keys } from "./keys";

/** A clock that is moved by hand. */
function handClock() {
  let at = 0;
  let due: { at: number; run: () => void }[] = [];
  return {
    now: () => at,
    later: (run: () => void, ms: number) => {
      const one = { at: at + ms, run };
      due.push(one);
      return () => void (due = due.filter((each) => each !== one));
    },
    async pass(ms: number) {
      at += ms;
      const ripe = due.filter((each) => each.at <= at);
      due = due.filter((each) => each.at > at);
      ripe.forEach(({ run }) => run());
      await Promise.resolve();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("sixty changes are read twice: once they are heard, and once more for those that came meanwhile", async () => {
  const clock = handClock();
  const reads: string[][] = [];
  let answer = () => {};
  const { hear } = gathered((heads) => {
    reads.push(heads);
    return new Promise<void>((resolve) => (answer = resolve));
  }, clock);
  for (let change = 0; change < 30; change++) hear(["projects", "reports"]);
  await clock.pass(100);
  for (let change = 0; change < 30; change++) hear(["projects"]);
  await clock.pass(400); // it takes so long
  expect(reads).toEqual([["projects", "reports"]]);
  answer();
  await settled();
  await clock.pass(1000);
  expect(reads.length).toBe(1); // three times as long it rests
  await clock.pass(200);
  expect(reads).toEqual([["projects", "reports"], ["projects"]]);
});

test("what was stopped reads no more", async () => {
  const clock = handClock();
  const reads: string[][] = [];
  const { hear, stop } = gathered(async (heads) => void reads.push(heads), clock);
  hear(["tags"]);
  stop();
  await clock.pass(1000);
  expect(reads).toEqual([]);
});

test("an answer on its way is not thrown away for a change, and is asked for again after it", async () => {
  const queries = new QueryClient();
  const answers: ((value: number) => void)[] = [];
  const queryKey = keys.tagCatalog("w");
  const seen = new QueryObserver(queries, { queryKey, queryFn: () => new Promise<number>((resolve) => answers.push(resolve)) });
  const leave = seen.subscribe(() => {});
  const again = readAgain(queries, ["tags"]);
  await settled();
  expect(answers.length).toBe(1);
  answers[0]!(1);
  await settled();
  expect([answers.length, queries.getQueryData(queryKey)]).toEqual([2, 1]);
  answers[1]!(2);
  await again;
  expect(queries.getQueryData(queryKey)).toBe(2);
  leave();
});
