/* oxlint-disable jsx-a11y/prefer-tag-over-role -- <datalist> and <option> hold no dots, groups or ticks */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import classes from "./SearchList.module.css";

export interface Option {
  key: string;
  content: ReactNode;
  group?: string;
  level?: 0 | 1;
  chosen?: boolean;
  disabled?: boolean;
}

interface Props {
  label: string;
  placeholder: string;
  search: string;
  onSearch: (search: string) => void;
  options: Option[];
  onPick: (key: string) => void;
  create?: { text: string; run: () => void } | null; // the last row; also Ctrl+Enter
  empty: string;
  more?: string; // said under a list that was cut
  multiple?: boolean;
  loading?: boolean; // the options are on their way
}

const CREATE = "\u0000create";

/** A search field over a list: arrows and typing at once, Enter takes, Ctrl+Enter creates. */
export function SearchList({ label, placeholder, search, onSearch, options, onPick, create, empty, more, multiple, loading }: Props) {
  const t = useTexts(common);
  const hasty = useRef(false); // Enter came before the options
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const rows = create ? [...options, { key: CREATE, content: create.text } as Option] : options;
  const [active, setActive] = useState<string | null>(null);
  const usable = rows.filter(({ disabled }) => !disabled);
  const current = usable.find(({ key }) => key === active) ?? usable.find(({ chosen }) => chosen && !search && !multiple) ?? usable[0];
  const element = (key: string) => `${id}-${key}`;

  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.key}`)?.scrollIntoView({ block: "nearest" });
  }, [current, id]);

  function move(steps: number) {
    const at = usable.findIndex(({ key }) => key === current?.key);
    const next = usable[(at + steps + usable.length) % usable.length];
    if (next) setActive(next.key);
  }

  const take = (key: string) => (key === CREATE ? create?.run() : onPick(key));

  useEffect(() => {
    if (loading || !hasty.current) return;
    hasty.current = false;
    if (current) take(current.key);
  });

  function pressed(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) move(step);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && create) create.run();
    else if (event.key === "Enter" && loading) hasty.current = true;
    else if (event.key === "Enter" && current) take(current.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div>
      <input
        className={classes.search}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current && element(current.key)}
        placeholder={placeholder}
        value={search}
        data-autofocus
        autoFocus
        onChange={(event) => {
          onSearch(event.currentTarget.value);
          setActive(null);
          hasty.current = false;
        }}
        onKeyDown={pressed}
      />
      <div ref={list} id={id} role="listbox" aria-label={label} aria-multiselectable={multiple} className={classes.list}>
        {rows.map((row, index) => (
          <Row
            key={row.key}
            row={row}
            id={element(row.key)}
            heading={row.group !== rows[index - 1]?.group ? row.group : undefined}
            active={row.key === current?.key}
            take={() => !row.disabled && take(row.key)}
            point={() => !row.disabled && setActive(row.key)}
          />
        ))}
      </div>
      {options.length === 0 && (
        <div className={classes.note} role="status">
          {loading ? t.loading : empty}
        </div>
      )}
      {more && <div className={classes.note}>{more}</div>}
    </div>
  );
}

interface RowProps {
  row: Option;
  id: string;
  heading?: string;
  active: boolean;
  take: () => void;
  point: () => void;
}

function Row({ row, id, heading, active, take, point }: RowProps) {
  return (
    <>
      {heading && (
        <div role="presentation" className={classes.group} dir="auto">
          {heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={row.chosen ?? false}
        aria-disabled={row.disabled}
        className={classes.option}
        data-level={row.level}
        data-active={active || undefined}
        data-chosen={row.chosen || undefined}
        onMouseMove={point}
        onMouseDown={(event) => event.preventDefault()}
        onClick={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      >
        {row.content}
      </div>
    </>
  );
}
