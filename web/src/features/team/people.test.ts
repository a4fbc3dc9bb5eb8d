import { expect, test } from "vitest";
import { matching, type Person } from "./people";

const person = (name: string, status: Person["status"]): Person => ({
  id: name, name, email: `${name.toLowerCase()}@example.org`, limited: false, status, roles: [], groupIds: [], hourlyRate: null, costRate: null,
}); // prettier-ignore

test("people by state and search; the invited stand with the active", () => {
  const all = [person("Zoe", "ACTIVE"), person("Ada", "PENDING"), person("Ben", "INACTIVE")];
  const names = (typed: string, shown: "active" | "inactive" | "all") => matching(all, typed, shown).map(({ name }) => name);
  expect(names("", "active")).toEqual(["Ada", "Zoe"]);
  expect(names("", "inactive")).toEqual(["Ben"]);
  expect(names("ben@EXAMPLE", "all")).toEqual(["Ben"]);
});
