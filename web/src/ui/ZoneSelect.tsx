import { Select, type SelectProps } from "@mantine/core";

// Present names of zones that browsers still list under old ones only.
const PRESENT = [
  "America/Argentina/Buenos_Aires", "America/Nuuk", "Asia/Ho_Chi_Minh", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Yangon", "Atlantic/Faroe",
  "Europe/Kyiv",
]; // prettier-ignore
const ZONES = ["UTC", ...new Set([...PRESENT, ...Intl.supportedValuesOf("timeZone")].toSorted().filter((name) => name !== "UTC"))];

/** A time zone by its IANA name, found by typing a part of it. */
export function ZoneSelect({ value, ...rest }: Omit<SelectProps, "data" | "searchable">) {
  const all = value && !ZONES.includes(value) ? [value, ...ZONES] : ZONES;
  return <Select {...rest} value={value} data={all} searchable allowDeselect={false} limit={60} nothingFoundMessage="–" />;
}
