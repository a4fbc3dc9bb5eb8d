import { expect, test } from "vitest";
import { offsetsOf, rowAt } from "./windowed";

test("rows in sight are found by where they begin", () => {
  const offsets = offsetsOf([50, 40, 40, 40]);
  expect(offsets).toEqual([0, 50, 90, 130, 170]);
  expect([0, 49, 50, 129, 130, 999].map((y) => rowAt(offsets, y))).toEqual([0, 0, 1, 2, 3, 3]);
  expect(rowAt(offsetsOf([]), 10)).toBe(0);
});
