import { SegmentedControl, Select } from "@mantine/core";
import { useClients } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { projects } from "@/texts/projects";
import { SearchInput } from "@/ui/SearchInput";
import type { ProjectSearch } from "./filters";
import classes from "./Projects.module.css";

interface Props {
  search: ProjectSearch;
  set: (patch: ProjectSearch) => void;
  count: number;
}

/** What the list shows; all of it stands in the address. */
export function Filters({ search, set, count }: Props) {
  const t = useTexts(projects);
  const clients = (useClients().data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <search className={classes.filters}>
      <SearchInput label={t.search} value={search.q ?? ""} onChange={(q) => set({ q: q || undefined })} className={classes.search} />
      <SegmentedControl
        size="xs"
        aria-label={t.status}
        value={search.status ?? "active"}
        onChange={(value) => set({ status: value === "active" ? undefined : (value as ProjectSearch["status"]) })}
        data={[
          { value: "active", label: t.active },
          { value: "archived", label: t.archived },
          { value: "all", label: t.all },
        ]}
      />
      <Choice label={t.client} any={t.anyClient} value={search.client} options={[{ value: "none", label: t.noClient }, ...clients]} onPick={(client) => set({ client })} />
      <Choice
        label={t.access}
        any={t.anyAccess}
        value={search.access}
        options={[
          { value: "public", label: t.public },
          { value: "private", label: t.private },
        ]}
        onPick={(value) => set({ access: value as ProjectSearch["access"] })}
      />
      <Choice
        label={t.billable}
        any={t.billableOrNot}
        value={search.billable}
        options={[
          { value: "yes", label: t.billable },
          { value: "no", label: t.notBillable },
        ]}
        onPick={(value) => set({ billable: value as ProjectSearch["billable"] })}
      />
      <output className={classes.count}>{t.count(count)}</output>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onPick: (value: string | undefined) => void;
}

function Choice({ label, any, value, options, onPick }: ChoiceProps) {
  return (
    <Select
      size="xs"
      w={150}
      aria-label={label}
      placeholder={any}
      data={options}
      value={value ?? null}
      searchable={options.length > 8}
      clearable
      clearButtonProps={{ "aria-label": any }}
      onChange={(picked) => onPick(picked ?? undefined)}
    />
  );
}
