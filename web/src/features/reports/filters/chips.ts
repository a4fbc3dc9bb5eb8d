// What a chip says of its filter.
import { useEntryFields } from "@/catalog/queries";
import type { ReportSearch } from "@/figures/search";
import { THINGS, type Things, type ThingsKey } from "@/figures/state";
import { formatDuration } from "@/lib/durations";
import { useTexts } from "@/texts";
import { groupNames } from "@/texts/groupNames";
import { reportFilters } from "@/texts/reportFilters";
import type { ReportPage } from "../useReport";
import { useOptions, type Option } from "./options";

/** Each filter, and the keys of the address it owns. */
export const KEYS = {
  projects: ["projects"],
  clients: ["clients"],
  users: ["users"],
  teams: ["teams"],
  tasks: ["tasks"],
  tags: ["tags"],
  billable: ["billable"],
  description: ["description"],
  audit: ["longer", "shorter", "lacks"],
  approval: ["approval"],
  invoicing: ["invoicing"],
  types: ["types"],
  fields: ["fields"],
  currency: ["currency"],
} satisfies Record<string, (keyof ReportSearch)[]>;

export type FilterKey = keyof typeof KEYS;

const NONE: Partial<Record<ThingsKey, string>> = { teams: "USER_GROUP", clients: "CLIENT", projects: "PROJECT", tasks: "TASK", tags: "TAG" };
const NAMED = 2; // names on a chip; the others are counted

/** The text of a filter's chip; null where it narrows nothing. Names are read only for filters in use. */
export function useChipText({ state, formats }: ReportPage): (key: FilterKey) => string | null {
  const t = useTexts(reportFilters);
  const none = useTexts(groupNames);
  const fields = useEntryFields().data;
  const options = useAllOptions(state.things);
  const duration = (minutes: number) => formatDuration(minutes * 60, formats.duration);

  const things = (key: ThingsKey, { ids, contains, status }: Things): string => {
    const name = (id: string) => (id === "without" ? none[NONE[key]!] : options[key]?.find((each) => each.id === id)?.name) ?? "…";
    const named = ids.slice(0, NAMED).map(name).join(", ") + (ids.length > NAMED ? ` +${ids.length - NAMED}` : "");
    const how = ids.length && contains !== "CONTAINS" ? `${t.short[contains]} ` : "";
    return [how + named, status && t.status[status as keyof typeof t.status]].filter(Boolean).join(", ");
  };

  return (key) => {
    if (THINGS.includes(key as ThingsKey)) {
      const chosen = state.things[key as ThingsKey];
      return chosen ? things(key as ThingsKey, chosen) : null;
    }
    const lack = state.lacks.map((each) => t.lacks[each]);
    switch (key) {
      case "billable":
        return state.billable === null ? null : state.billable ? t.value.yes : t.value.no;
      case "approval":
      case "invoicing":
        return state[key] && t.value[state[key]];
      case "types":
        return state.types.map((each) => t.type[each]).join(", ") || null;
      case "description":
        return [state.description && `„${state.description}“`, state.kind !== "detailed" && state.lacks.includes("description") && t.lacks.description].filter(Boolean).join(", ") || null;
      case "audit":
        return [state.longer !== null && `> ${duration(state.longer)}`, state.shorter !== null && `< ${duration(state.shorter)}`, ...lack].filter(Boolean).join(", ") || null;
      default:
        return state.fields.map(({ id, isEmpty, value }) => `${fields?.find((each) => each.id === id)?.name ?? "…"}: ${isEmpty ? t.empty : value === true ? t.value.yes : value === false ? t.value.no : String(value)}`).join(", ") || null;
    }
  };
}

/** The options of the filters in use; the hooks are always the same ones. */
function useAllOptions(used: Partial<Record<ThingsKey, Things>>): Partial<Record<ThingsKey, Option[]>> {
  const read = (key: ThingsKey) => (used[key] ? key : null);
  return {
    users: useOptions(read("users")),
    teams: useOptions(read("teams")),
    clients: useOptions(read("clients")),
    projects: useOptions(read("projects")),
    tasks: useOptions(read("tasks")),
    tags: useOptions(read("tags")),
    currency: useOptions(read("currency")),
  };
}
