import { describe, expect, test } from "vitest";
import { formatMoney, parseMoney } from "./money";

describe("typed amounts", () => {
  test.each([
    ["60", "EUR", 6000], ["60.5", "EUR", 6050], ["60,5", "EUR", 6050], ["1,234.50", "EUR", 123_450],
    ["1.234,50", "EUR", 123_450], ["1,234", "EUR", 123_400], ["EUR 12", "EUR", 1200], ["1 234,50", "EUR", 123_450],
    ["500", "JPY", 500], ["1,500", "JPY", 1500], ["1.2345", "KWD", null], ["1.234", "KWD", 1234],
    ["60.555", "EUR", null], ["-5", "EUR", null], ["", "EUR", null], ["abc", "EUR", null],
  ])("%s %s", (typed, currency, minor) => expect(parseMoney(typed, currency)).toBe(minor)); // prettier-ignore

  test("the person's own decimal mark wins", () => expect(parseMoney("1.234", "EUR", "PERIOD_COMMA")).toBe(123_400));
});

test("amounts in the formats of a workspace", () => {
  expect(formatMoney(123_450, "EUR")).toBe("1,234.50\u00a0EUR");
  expect(formatMoney(123_450, "EUR", "PERIOD_COMMA", "CURRENCY_VALUE")).toBe("EUR1.234,50");
  expect(formatMoney(-5, "USD")).toBe("-0.05\u00a0USD");
  expect(formatMoney(1234, "JPY")).toBe("1,234\u00a0JPY");
});
