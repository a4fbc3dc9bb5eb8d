import { useState } from "react";

const nameOf = (place: string): string => `hourbook.timesheet.${place}`;

function read(place: string): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(place)) ?? "[]") as string[];
  } catch {
    return [];
  }
}

/** The rows a person has put into a week, by key: also empty ones, until this tab is closed. Ids only, no content. */
export function useKeptRows(place: string): [string[], (rows: string[]) => void] {
  const [kept, setKept] = useState({ place, rows: read(place) });
  const rows = kept.place === place ? kept.rows : read(place);
  if (kept.place !== place) setKept({ place, rows });
  const keep = (next: string[]) => {
    setKept({ place, rows: next });
    sessionStorage.setItem(nameOf(place), JSON.stringify(next));
  };
  return [rows, keep];
}
