// The keys of a spreadsheet: where one stands, what is selected, what is being typed.
import { useEffect, useState, type KeyboardEvent, type RefObject } from "react";
import { useFormats } from "@/api/session";
import { parseDuration } from "@/lib/durations";
import { useTexts } from "@/texts";
import { timesheet as words } from "@/texts/timesheet";
import { clipboardOf } from "./clipboard";
import type { Cell } from "./grid";
import { pressedIn, REMOVE } from "./gridKeys";
import { areaOf, type Spot } from "./typing";
import type { Timesheet } from "./useTimesheet";

export type GridKeys = ReturnType<typeof useGrid>;

export function useGrid(sheet: Timesheet, table: RefObject<HTMLTableElement | null>) {
  const t = useTexts(words);
  const { duration } = useFormats();
  const rows = sheet.grid.rows;
  const [focused, setFocused] = useState(0); // how often the focus was to go to the cell where one stands
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 });
  const [corner, setCorner] = useState<Spot>(at);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({}); // typed texts that are no duration, by cell
  const [note, setNote] = useState("");
  const area = areaOf(at, corner);
  const nameOf = ({ row, column }: Spot) => `${rows[row]?.key} ${sheet.dates[column]}`;
  const cellAt = ({ row, column }: Spot): Cell | undefined => rows[row]?.cells[column];
  const { emptied, copy, paste } = clipboardOf({ sheet, at, corner, duration, t, say: setNote });

  const { row: atRow, column: atColumn } = at;
  useEffect(() => {
    if (focused) table.current?.querySelector<HTMLElement>(`[data-spot="${atRow}-${atColumn}"]`)?.focus();
  }, [focused, atRow, atColumn, table]);
  const focus = () => setFocused(focused + 1);

  function go(row: number, column: number, extend = false): boolean {
    if (row < 0 || row >= rows.length || column < 0 || column > (extend ? REMOVE - 1 : REMOVE)) return false;
    focus();
    setNote("");
    setAt({ row, column });
    if (!extend) setCorner({ row, column });
    return true;
  }

  function begin(text: string): void {
    const cell = cellAt(at);
    if (!cell) return;
    const barred = sheet.barOf(cell);
    if (barred) return setNote(barred);
    if (cell.runs || cell.entries.length > 1) {
      sheet.open(cell, rows[at.row]!);
      return setNote(cell.runs ? t.runs : t.several);
    }
    setNote("");
    setTyped(text);
  }

  /** Take what was typed; false while it is no duration, which stays to be mended. */
  function commit(): boolean {
    if (typed === null) return true;
    const cell = cellAt(at)!;
    const text = typed.trim();
    const seconds = text === "" ? 0 : parseDuration(text, duration);
    const { [nameOf(at)]: _, ...rest } = wrong;
    setWrong(seconds === null ? { ...rest, [nameOf(at)]: text } : rest);
    if (seconds === null) return false;
    setTyped(null);
    sheet.type(cell, rows[at.row]!, seconds);
    return true;
  }

  function leave(): void {
    commit();
    setTyped(null);
  }

  function cancel(): void {
    const { [nameOf(at)]: _, ...rest } = wrong;
    setWrong(rest);
    setTyped(null);
    focus();
  }

  const pressed = (event: KeyboardEvent) =>
    pressedIn({ sheet, at, typed, go, begin, commit, cancel, emptied, leaveTo: focus, first: wrong[nameOf(at)] }, event);

  function point(spot: Spot, extend: boolean): void {
    if (spot.row === at.row && spot.column === at.column && typed !== null) return;
    leave();
    focus();
    setNote("");
    setAt(spot);
    if (!extend) setCorner(spot);
  }

  const isIn = ({ row, column }: Spot) => area.rows.includes(row) && area.columns.includes(column);
  const clipboard = typed === null ? { onCopy: copy, onPaste: paste } : {};
  return { at, typed, setTyped, wrong, nameOf, note, begin, leave, point, pressed, clipboard, isSelected: isIn };
}
