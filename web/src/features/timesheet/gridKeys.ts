import type { KeyboardEvent } from "react";
import { formatDuration } from "@/lib/durations";
import type { Spot } from "./typing";
import type { Timesheet } from "./useTimesheet";

export const REMOVE = 7; // the column of the buttons that remove rows
const LAST = REMOVE - 1;
const ARROWS: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

interface Standing {
  sheet: Timesheet;
  at: Spot;
  typed: string | null;
  first?: string; // a text in the cell that is no duration
  go: (row: number, column: number, extend?: boolean) => boolean;
  begin: (text: string) => void;
  commit: () => boolean;
  cancel: () => void;
  emptied: () => void;
  leaveTo: () => void; // what is committed gives the focus back to its cell
}

/** What a key does in the grid. */
export function pressedIn(standing: Standing, event: KeyboardEvent): void {
  if (standing.typed !== null) return whileTyping(standing, event);
  if (event.key === "Tab") return tab(standing, event);
  if (event.altKey || !standing.sheet.grid.rows[standing.at.row]) return;
  if (!moved(standing, event) && !acted(standing, event)) return;
  event.preventDefault();
  event.stopPropagation(); // the page's own keys do not count in a cell
}

function whileTyping(standing: Standing, event: KeyboardEvent): void {
  const { at, go, commit, cancel, leaveTo } = standing;
  event.stopPropagation();
  if (event.key === "Escape") return cancel();
  if (event.key !== "Enter" && event.key !== "Tab") return;
  if (!commit()) return event.preventDefault();
  leaveTo();
  if (event.key === "Tab") return tab(standing, event);
  event.preventDefault();
  go(at.row + (event.shiftKey ? -1 : 1), at.column);
}

/** At the end of the grid the key leaves it. */
function tab({ at, go }: Standing, event: KeyboardEvent): void {
  const place = at.row * (LAST + 1) + Math.min(at.column, LAST) + (event.shiftKey ? -1 : 1);
  if (place >= 0 && go(Math.floor(place / (LAST + 1)), place % (LAST + 1))) event.preventDefault();
}

function moved({ sheet, at, go }: Standing, event: KeyboardEvent): boolean {
  const step = ARROWS[event.key];
  const far = event.ctrlKey || event.metaKey;
  const end = sheet.grid.rows.length - 1;
  if (step && far) go(step[0] ? (step[0] < 0 ? 0 : end) : at.row, step[1] ? (step[1] < 0 ? 0 : LAST) : at.column, event.shiftKey);
  else if (step) go(at.row + step[0], at.column + step[1], event.shiftKey);
  else if (event.key === "Home") go(far ? 0 : at.row, 0);
  else if (event.key === "End") go(far ? end : at.row, LAST);
  else return false;
  return true;
}

function acted({ sheet, at, first, go, begin, emptied }: Standing, event: KeyboardEvent): boolean {
  const row = sheet.grid.rows[at.row]!;
  const cell = row.cells[at.column];
  const { key } = event;
  if (event.ctrlKey || event.metaKey || !cell) return false;
  if (key === " " || (key === "Enter" && cell.entries.length > 1)) sheet.open(cell, row);
  else if (key === "Enter") go(at.row + (event.shiftKey ? -1 : 1), at.column);
  else if (key === "F2") begin(first ?? (cell.seconds ? formatDuration(cell.seconds, "FULL") : ""));
  else if (key === "Delete" || key === "Backspace") emptied();
  else if (/^[\p{L}\d.,:]$/u.test(key)) begin(key);
  else return false;
  return true;
}
