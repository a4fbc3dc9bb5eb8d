import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { Explained } from "@/figures/Explain";
import type { Row, Totals } from "@/figures/figures";
import { useGroupName } from "@/figures/groupNames";
import { MoneyText, useDuration } from "@/figures/Reading";
import type { Amount } from "@/figures/state";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { ProjectDot } from "@/ui/ProjectDot";
import { SortHead, type Order } from "./SortHead";
import classes from "@/figures/reports.module.css";

interface Props {
  rows: Row[];
  totals: Totals;
  shown: Amount[];
  sort: string | null;
  order: Order;
  onSort: (sort: string, order: Order) => void;
  asks?: boolean; // whether figures explain themselves
}

const MANY = 500; // rows of one level drawn at once

/** Groups that open to the groups below them; the total stays in sight. */
export function SummaryTable({ rows, totals, shown, sort, order, onSort, asks = true }: Props) {
  const t = useTexts(reports);
  const duration = useDuration();
  const [open, setOpen] = useState<Set<string>>(new Set());
  const deep = rows.some((row) => row.children.length > 0);
  const toggle = (key: string) => setOpen((old) => new Set(old.has(key) ? [...old].filter((each) => each !== key) : [...old, key]));
  const all = () => setOpen(open.size ? new Set() : new Set(rows.flatMap((row) => [keyOf(row), ...row.children.map(keyOf)])));
  const head = (key: string, label: string, first: Order = "DESCENDING") => (
    <SortHead active={sort === key} order={order} onSort={(next) => onSort(key, next)} first={first} label={label} />
  );
  const doubt = asks ? { group: {} } : null;
  return (
    <div className={shown.length > 1 ? classes.wide : undefined}>
      <table className={`${classes.table} ${shown.length > 1 ? "" : classes.stacked}`} data-testid="summary">
        <thead>
          <tr>
            <th scope="col" aria-sort={ariaSort(sort === "GROUP", order)}>
              {head("GROUP", t.group[rows[0]?.kind ?? "PROJECT"], "ASCENDING")}
              {deep && (
                <UnstyledButton className="no-print" ml="md" fz={12} onClick={all}>
                  {open.size ? t.collapseAll : t.expandAll}
                </UnstyledButton>
              )}
            </th>
            <th scope="col" data-number data-wide>
              {t.share}
            </th>
            <th scope="col" data-number aria-sort={ariaSort(sort === "DURATION" || sort === null, order)}>
              {head("DURATION", t.duration)}
            </th>
            {shown.map((kind) => (
              <th key={kind} scope="col" data-number aria-sort={ariaSort(sort === kind, order)}>
                {head(kind, t.amount[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MANY).map((row) => (
            <Lines key={keyOf(row)} row={row} level={0} open={open} toggle={toggle} total={totals.seconds} shown={shown} asks={asks} />
          ))}
          {rows.length > MANY && (
            <tr>
              <td colSpan={3 + shown.length} className="muted">
                {t.others(rows.length - MANY)}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t.total} <span className="muted">{t.entries(totals.entries)}</span>
            </th>
            <td data-number data-wide>
              100 %
            </td>
            <td data-number data-testid="total-duration">
              <Explained doubt={doubt}>{duration(totals.seconds)}</Explained>
            </td>
            {shown.map((kind) => (
              <td key={kind} data-number data-testid={`total-${kind}`}>
                <Explained doubt={doubt}>
                  <MoneyText money={totals.amounts[kind]} />
                </Explained>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const keyOf = (row: Row): string => JSON.stringify(row.path);
const ariaSort = (active: boolean, order: Order) => (active ? (order === "ASCENDING" ? "ascending" : "descending") : undefined);

interface LineProps {
  row: Row;
  level: number;
  open: Set<string>;
  toggle: (key: string) => void;
  total: number;
  shown: Amount[];
  asks: boolean;
}

/** A group, and where it is open the groups below. */
function Lines({ row, level, ...rest }: LineProps) {
  const { open, toggle, total, shown, asks } = rest;
  const t = useTexts(reports);
  const duration = useDuration();
  const name = useGroupName()(row);
  const key = keyOf(row);
  const isOpen = open.has(key);
  const doubt = asks ? { group: row.path as Record<string, string> } : null;
  return (
    <>
      <tr data-level={level}>
        <th scope="row">
          <span className={classes.name} style={{ paddingLeft: level * 24 }}>
            {row.children.length > 0 ? (
              <UnstyledButton className={classes.toggle} onClick={() => toggle(key)} aria-expanded={isOpen} aria-label={isOpen ? t.closeGroup(name) : t.open(name)}>
                {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
              </UnstyledButton>
            ) : (
              level > 0 && <span style={{ width: 24, flex: "none" }} />
            )}
            {row.kind === "PROJECT" && <ProjectDot color={row.color} />}
            <span dir="auto">{name}</span>
            {row.client && <span className="muted">{row.client}</span>}
            {row.children.length > 0 && <span className="unit">{row.children.length}</span>}
          </span>
        </th>
        <td data-number data-wide className="muted">
          {((row.seconds / (total || 1)) * 100).toFixed(1)} %
        </td>
        <td data-number>
          <Explained doubt={doubt}>{duration(row.seconds)}</Explained>
        </td>
        {shown.map((kind) => (
          <td key={kind} data-number>
            <Explained doubt={doubt}>
              <MoneyText money={row.amounts[kind]} />
            </Explained>
          </td>
        ))}
      </tr>
      {isOpen && row.children.slice(0, MANY).map((child) => <Lines key={keyOf(child)} {...rest} row={child} level={level + 1} />)}
    </>
  );
}
