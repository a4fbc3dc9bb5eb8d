import { expect, test } from "vitest";
import { LANGUAGES } from ".";

const files = Object.keys(import.meta.glob("./*/*.ts"));
const pages = Object.keys(import.meta.glob(["./*.ts", "!./index.ts", "!./*.test.ts"])).map((path) => path.slice(2));

test("every language has a file for every page, and no other", () => {
  const wanted = Object.keys(LANGUAGES).flatMap((language) => pages.map((page) => `./${language}/${page}`));
  expect(pages.length).toBeGreaterThan(0);
  expect(files.toSorted()).toEqual(wanted.toSorted());
});
