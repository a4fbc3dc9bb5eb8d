// Only the rows in sight are drawn, and some around them; the window scrolls.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";

const AROUND = 600; // px above and below the sight

/** Where each row begins; the last number is where all end. */
export function offsetsOf(heights: number[]): number[] {
  const offsets = [0];
  for (const height of heights) offsets.push(offsets.at(-1)! + height);
  return offsets;
}

/** The first row that ends below `y`. */
export function rowAt(offsets: number[], y: number): number {
  let [low, high] = [0, offsets.length - 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle + 1]! <= y) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}

/** Draws a part of many rows. `heightOf` guesses; rows are measured once they are drawn. */
export function useWindowed<List extends HTMLElement = HTMLDivElement>(keys: string[], heightOf: (index: number) => number) {
  const list = useRef<List>(null);
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const offsets = useMemo(
    () => offsetsOf(keys.map((key, index) => measured.get(key) ?? heightOf(index))),
    [keys, measured, heightOf],
  );
  const [sight, setSight] = useState({ from: 0, to: 1200 });

  useLayoutEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, Math.floor((-top - AROUND) / 200) * 200); // in steps, so that not each pixel draws anew
      setSight((old) => (old.from === from ? old : { from, to: from + innerHeight + 2 * AROUND + 200 }));
    };
    look();
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, []);

  const measure = useCallback((key: string, element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const height = element.offsetHeight;
      if (height) setMeasured((old) => (old.get(key) === height ? old : new Map(old).set(key, height)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const reveal = useCallback(
    (index: number) => {
      const top = (list.current?.getBoundingClientRect().top ?? 0) + offsets[index]!;
      if (top < 90) scrollBy({ top: top - 120 });
      else if (top > innerHeight - 120) scrollBy({ top: top - innerHeight + 160 });
    },
    [offsets],
  );

  const first = rowAt(offsets, sight.from);
  const last = Math.min(keys.length - 1, rowAt(offsets, sight.to));
  return { list, offsets, first, last, total: offsets.at(-1)!, measure, reveal };
}
