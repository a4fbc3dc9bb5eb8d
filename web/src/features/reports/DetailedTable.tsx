import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { idOf } from "@/figures/figures";
import type { Amount } from "@/figures/state";
import { useTexts } from "@/texts";
import { detailed } from "@/texts/detailed";
import { reports } from "@/texts/reports";
import { usePrinting } from "@/ui/usePrinting";
import type { Column, EntryRow } from "./columns";
import { Cell } from "./DetailedCell";
import { SortHead, type Order } from "./SortHead";
import classes from "@/figures/reports.module.css";

/** What may be done to rows; absent where the report is only to be read. */
export interface Editing {
  refusal: (row: EntryRow) => string | null;
  cell: (row: EntryRow, column: Column) => ReactNode | null; // null: as it is read
  chosen: Set<string>;
  choose: (ids: string[], on: boolean) => void;
}

interface Props {
  rows: EntryRow[];
  columns: Column[];
  shown: Amount[];
  sort: string;
  order: Order;
  onSort: (sort: string, order: Order) => void;
  asks?: boolean;
  editing?: Editing;
}

const SORTS: Partial<Record<Column, string>> = { date: "DATE", user: "USER", description: "DESCRIPTION", duration: "DURATION" };
const NUMBERS: Column[] = ["time", "duration", "rate", "amounts"];

/** Entries one by one. */
export function DetailedTable({ rows, columns, shown, sort, order, onSort, asks = true, editing: given }: Props) {
  const editing = usePrinting() ? undefined : given;
  const t = useTexts(detailed);
  const names = useTexts(reports);
  const all = rows.every(({ _id }) => editing?.chosen.has(_id));
  const heads = columns.flatMap((column): { key: string; label: string; column: Column; amount?: Amount }[] =>
    column === "amounts" ? shown.map((amount) => ({ key: amount, label: names.amount[amount], column, amount })) : [{ key: column, label: t.column[column], column }],
  );
  return (
    <div className={classes.wide}>
      <table className={`${classes.table} ${classes.dense}`} data-testid="detailed">
        <thead>
          <tr>
            {editing && (
              <th scope="col" className="no-print">
                <Checkbox size="xs" aria-label={t.chooseAll} checked={all && rows.length > 0} onChange={() => editing.choose(rows.map(({ _id }) => _id), !all)} />
              </th>
            )}
            {heads.map(({ key, label, column }) => (
              <th key={key} scope="col" data-number={NUMBERS.includes(column) || undefined} aria-sort={sort === SORTS[column] ? (order === "ASCENDING" ? "ascending" : "descending") : undefined}>
                {SORTS[column] ? (
                  <SortHead label={label} active={sort === SORTS[column]} order={order} first={column === "date" || column === "duration" ? "DESCENDING" : "ASCENDING"} onSort={(next) => onSort(SORTS[column]!, next)} />
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {editing && (
                <td className="no-print">
                  <Checkbox
                    size="xs"
                    aria-label={t.choose(row.description || names.group.TIMEENTRY)}
                    disabled={editing.refusal(row) !== null}
                    title={editing.refusal(row) ?? undefined}
                    checked={editing.chosen.has(idOf(row))}
                    onChange={(event) => editing.choose([idOf(row)], event.currentTarget.checked)}
                  />
                </td>
              )}
              {heads.map(({ key, column, amount }) => (
                <td key={key} data-column={column} data-number={NUMBERS.includes(column) || undefined}>
                  {editing?.cell(row, column) ?? <Cell row={row} column={column} amount={amount} asks={asks} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
