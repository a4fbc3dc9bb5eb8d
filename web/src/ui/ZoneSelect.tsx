import { Select, type SelectProps } from "@mantine/core";

const ZONES = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** A time zone by its IANA name, found by typing a part of it. */
export function ZoneSelect({ value, ...rest }: Omit<SelectProps, "data" | "searchable">) {
  const all = value && !ZONES.includes(value) ? [value, ...ZONES] : ZONES;
  return <Select {...rest} value={value} data={all} searchable allowDeselect={false} limit={60} nothingFoundMessage="–" />;
}
