import { expect, test } from "vitest";
import { rowsOf } from "./figures";

const group = (id: string, name: string, children: unknown[] = []) => ({ _id: id, name, duration: 1, amounts: [], children });

test("people without ids are told apart, and whatever else has none is still the group of the rest", () => {
  const groups = [group("", "Ann", [group("", "(Without project)")]), group("", "Bea")] as never;
  const [ann, bea] = rowsOf(groups, ["USER", "PROJECT"]);
  expect(ann!.path).not.toEqual(bea!.path);
  expect(ann!.children[0]!.id).toBe("");
});
