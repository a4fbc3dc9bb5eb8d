// Money is a whole number of minor units and a currency code.

export type NumberFormat = "COMMA_PERIOD" | "PERIOD_COMMA" | "QUOTATION_MARK_PERIOD" | "SPACE_COMMA";
export type CurrencyFormat = "CURRENCY_SPACE_VALUE" | "VALUE_SPACE_CURRENCY" | "CURRENCY_VALUE" | "VALUE_CURRENCY";

const MARKS: Record<NumberFormat, [string, string]> = {
  COMMA_PERIOD: [",", "."],
  PERIOD_COMMA: [".", ","],
  QUOTATION_MARK_PERIOD: ["’", "."],
  SPACE_COMMA: ["\u00a0", ","],
};

/** Decimal places of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function placesOf(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2; // not an ISO code: the server counts hundredths too
  }
}

/** "1,234.50" of 123450. */
export function formatNumber(minor: number, places: number, format: NumberFormat = "COMMA_PERIOD"): string {
  const [group, point] = MARKS[format];
  const digits = String(Math.abs(minor)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, group);
  return (minor < 0 ? "-" : "") + whole + (places ? point + digits.slice(-places) : "");
}

/** "1,234.50 EUR", ordered as the workspace wants it. */
export function formatMoney(
  minor: number,
  currency: string,
  number: NumberFormat = "COMMA_PERIOD",
  order: CurrencyFormat = "VALUE_SPACE_CURRENCY",
): string {
  const value = formatNumber(minor, placesOf(currency), number);
  const space = order.includes("SPACE") ? "\u00a0" : "";
  return order.startsWith("CURRENCY") ? currency + space + value : value + space + currency;
}

/** Minor units of what a person typed (`60`, `1,234.50`, `1.234,50`, `60,5`), or null. */
export function parseMoney(typed: string, currency: string, format: NumberFormat = "COMMA_PERIOD"): number | null {
  const places = placesOf(currency);
  const bare = typed.trim().replace(/[\s\u00a0’']/g, "").replace(new RegExp(`^${currency}|${currency}$`, "i"), "");
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const at = pointOf(bare, MARKS[format][1], places);
  const whole = (at < 0 ? bare : bare.slice(0, at)).replace(/[.,]/g, "");
  const part = at < 0 ? "" : bare.slice(at + 1);
  if (!/^\d*$/.test(part) || part.length > places || whole.length > 12) return null;
  return Number(whole + part.padEnd(places, "0"));
}

/** Where the decimal mark stands: the person's own mark, else a lone mark that cannot be one of thousands. */
function pointOf(text: string, point: string, places: number): number {
  const marks = [...text.matchAll(/[.,]/g)].map((found) => found.index);
  const last = marks.at(-1);
  if (last === undefined || places === 0) return -1;
  if (text[last] === point) return last;
  const different = marks.some((at) => text[at] !== text[last]);
  return different || (marks.length === 1 && text.length - last - 1 !== 3) ? last : -1;
}
