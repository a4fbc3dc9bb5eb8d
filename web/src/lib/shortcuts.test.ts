import { expect, test } from "vitest";
import { find, keysOf, type Shortcut } from "./shortcuts";

const press = (key: string, more: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) =>
  keysOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test("keys by their names", () => {
  expect(press("N", { shiftKey: true })).toBe("n");
  expect(press("?", { shiftKey: true })).toBe("?");
  expect(press("k", { metaKey: true })).toBe("mod+k");
  expect(press("Enter", { ctrlKey: true })).toBe("mod+Enter");
  expect(press("ArrowDown", { shiftKey: true })).toBe("shift+ArrowDown");
});

test("the latest registered goes first, and sequences are found by both keys", () => {
  const shortcut = (keys: string, name: string): Shortcut => ({ keys, name, group: "", run: () => undefined });
  const all = [[shortcut("n", "page"), shortcut("g t", "tracker")], [shortcut("n", "panel")]];
  expect(find(all, "n", null)?.name).toBe("panel");
  expect(find(all, "t", "g")?.name).toBe("tracker");
  expect(find(all, "t", null)).toBeUndefined();
});
