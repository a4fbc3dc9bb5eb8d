import { expect, test } from "vitest";
import type { Person } from "./people";
import { standings } from "./invitations";

const person = (email: string, status: Person["status"]) => ({ email, status }) as Person;

test("each address says what becomes of it", () => {
  const people = [person("Ada@x.org", "ACTIVE"), person("bo@x.org", "PENDING"), person("cy@x.org", "DECLINED"), person("di@x.org", "INACTIVE")];
  const found = standings(["ada@X.org", "bo@x.org", "cy@x.org", "di@x.org", "new@x.org", "Ada Lovelace", "a@b@c.org"], people);
  expect(found.map(({ standing }) => standing)).toEqual(["member", "waiting", "new", "member", "new", "wrong", "wrong"]);
});
