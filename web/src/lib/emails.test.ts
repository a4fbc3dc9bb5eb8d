import { expect, test } from "vitest";
import { addressesIn } from "./emails";

test("addresses as people paste them", () => {
  expect(addressesIn("a@x.org, B <b@x.org>;\n c@x.org \n\na@x.org")).toEqual(["a@x.org", "b@x.org", "c@x.org"]);
  expect(addressesIn("a@x.org b@x.org")).toEqual(["a@x.org", "b@x.org"]);
  expect(addressesIn("a@x.org, A@X.org, b@x.org")).toEqual(["a@x.org", "b@x.org"]);
  expect(addressesIn(" \n,")).toEqual([]);
});

test("what is no address stays, for the server to say why", () => expect(addressesIn("Ada Lovelace")).toEqual(["Ada Lovelace"]));
