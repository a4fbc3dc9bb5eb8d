import { ActionIcon, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState, type RefObject } from "react";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import type { Counts } from "./queries";
import type { LogSearch } from "./search";
import classes from "./Inspector.module.css";

const STATUSES = ["2xx", "4xx", "5xx"];
const REASONS = 4;
const SETTLED = 250; // milliseconds after the last letter

interface Props {
  filters: LogSearch;
  counts: Counts | undefined;
  input: RefObject<HTMLInputElement | null>;
}

/** What is looked for, and chips for the statuses, reasons and keys of the last day. The address holds them. */
export function Filters({ filters, counts, input }: Props) {
  const t = useTexts(inspector);
  const navigate = useNavigate();
  const set = (change: LogSearch) =>
    void navigate({
      to: ".",
      search: Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value)),
      replace: true,
    });
  const chosen = filters.reason?.split(",") ?? [];
  const reasons = [...new Set([...(counts?.reason.slice(0, REASONS).map(({ value }) => value) ?? []), ...chosen])];
  return (
    <search className={classes.filters}>
      <div className={classes.ask}>
        <Search key={filters.text ?? ""} text={filters.text ?? ""} commit={(text) => set({ text })} input={input} />
        {(counts?.key.length ?? 0) > 1 || filters.key ? (
          <NativeSelect
            size="xs"
            className={classes.key}
            aria-label={t.allKeys}
            value={filters.key ?? ""}
            onChange={(event) => set({ key: event.currentTarget.value })}
            data={[
              { value: "", label: t.allKeys },
              ...(counts?.key.map(({ value, name, count }) => ({ value, label: `${name} (${count})` })) ?? []),
            ]}
          />
        ) : null}
      </div>
      <div className={classes.chips}>
        {STATUSES.map((status) => (
          <Chip key={status} label={status} count={inClass(counts, status)} name="status" filters={filters} set={set} />
        ))}
        {reasons.map((reason) => (
          <Chip key={reason} label={reason} count={countOf(counts, reason)} name="reason" filters={filters} set={set} />
        ))}
        {Object.keys(filters).length > 0 && (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t.clear} onClick={() => void navigate({ to: ".", search: {} })}>
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
    </search>
  );
}

function Search({ text, commit, input }: { text: string; commit: (text: string) => void } & Pick<Props, "input">) {
  const t = useTexts(inspector);
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => commit(typed), SETTLED);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      ref={input}
      size="xs"
      type="search"
      aria-label={t.filter}
      placeholder={t.filter}
      leftSection={<IconSearch size={14} stroke={1.6} />}
      value={typed}
      autoFocus={text !== ""}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.currentTarget.blur();
      }}
    />
  );
}

interface ChipProps {
  label: string;
  count: number;
  name: "status" | "reason";
  filters: LogSearch;
  set: (change: LogSearch) => void;
}

function Chip({ label, count, name, filters, set }: ChipProps) {
  const on = filters[name]?.split(",") ?? [];
  const pressed = on.includes(label);
  const next = pressed ? on.filter((each) => each !== label) : [...on, label];
  if (!count && !pressed) return null;
  return (
    <button type="button" className={classes.chip} aria-pressed={pressed} onClick={() => set({ [name]: next.join(",") })}>
      {label} <span className="num muted">{count}</span>
    </button>
  );
}

const countOf = (counts: Counts | undefined, reason: string): number =>
  counts?.reason.find(({ value }) => value === reason)?.count ?? 0;

const inClass = (counts: Counts | undefined, status: string): number =>
  counts?.status.filter(({ value }) => value[0] === status[0]).reduce((sum, { count }) => sum + count, 0) ?? 0;
