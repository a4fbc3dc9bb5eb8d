// Durations are whole seconds.

export type DurationFormat = "FULL" | "COMPACT" | "DECIMAL";

const two = (value: number): string => String(value).padStart(2, "0");

/** h:mm:ss, h:mm or h.hh as the workspace wants it (product-facts 6). */
export function formatDuration(seconds: number, format: DurationFormat = "FULL"): string {
  const sign = seconds < 0 ? "-" : "";
  const size = Math.abs(seconds);
  if (format === "DECIMAL") return sign + (Math.round(size / 36) / 100).toFixed(2);
  if (format === "FULL") return `${sign}${Math.floor(size / 3600)}:${two(Math.floor(size / 60) % 60)}:${two(size % 60)}`;
  const minutes = Math.round(size / 60);
  return `${sign}${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
}

/** "3 h 30 min", for sentences. */
export function spokenDuration(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = seconds % 60;
  const parts = [hours && `${hours} h`, minutes && `${minutes} min`, rest && `${rest} s`].filter(Boolean);
  return parts.join(" ") || "0 min";
}

/** "PT1H30M" of the wire. */
export function wireSeconds(text: string | null | undefined): number {
  const found = /^(-)?PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(text ?? "");
  if (!found) return 0;
  const [, minus, hours = 0, minutes = 0, seconds = 0] = found;
  return (minus ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** Seconds as the wire's "PT1H30M". */
export function wireDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), "H"],
    [Math.floor(seconds / 60) % 60, "M"],
    [seconds % 60, "S"],
  ] as const;
  const body = parts.filter(([value]) => value).map(([value, unit]) => `${value}${unit}`);
  return `PT${body.join("") || "0S"}`;
}

const UNITS: Record<string, number> = { h: 3600, m: 60, min: 60, s: 1 };

/**
 * What a person typed, or null. `1:30`, `1:30:15`, `1.5`, `1,5`, `1h 30m`, `90m`, and digits alone: up to two are
 * minutes (hours when the workspace shows decimals), three and four are h:mm, more are h:mm:ss (product-facts 6).
 */
export function parseDuration(typed: string, format: DurationFormat = "FULL"): number | null {
  const text = typed.trim().toLowerCase();
  const parts = /^(\d{1,3}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (parts) return Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (/^\d*[.,]\d+$|^\d+[.,]$/.test(text)) return Math.round(Number(text.replace(",", ".")) * 3600);
  if (/^\d{1,7}$/.test(text)) return fromDigits(text, format);
  return fromUnits(text);
}

function fromDigits(text: string, format: DurationFormat): number | null {
  const value = Number(text);
  if (format === "DECIMAL" && text.length <= 2) return value * 3600;
  if (text.length <= 2) return value * 60;
  const [hours, minutes, seconds] =
    text.length <= 4
      ? [Math.floor(value / 100), value % 100, 0]
      : [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  return minutes > 59 || seconds > 59 ? null : hours * 3600 + minutes * 60 + seconds;
}

function fromUnits(text: string): number | null {
  if (!/^(?:\d+(?:[.,]\d+)?\s*(?:h|min|m|s)\s*)+$/.test(text)) return null;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:[.,]\d+)?)\s*(h|min|m|s)/g)) {
    sum += Number(amount!.replace(",", ".")) * UNITS[unit!]!;
  }
  return Math.round(sum);
}
