import { VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle, IconDots } from "@tabler/icons-react";
import { useFormats } from "@/api/session";
import { dayName } from "@/lib/dates";
import { formatDuration } from "@/lib/durations";
import { useTexts } from "@/texts";
import { entries as entryWords } from "@/texts/entries";
import { inputs } from "@/texts/inputs";
import { timesheet as words } from "@/texts/timesheet";
import { isWeekend, type Cell, type Row } from "./grid";
import type { Spot } from "./typing";
import type { GridKeys } from "./useGrid";
import type { Timesheet } from "./useTimesheet";
import classes from "./Timesheet.module.css";

interface Props {
  sheet: Timesheet;
  keys: GridKeys;
  row: Row;
  cell: Cell;
  spot: Spot;
}

export function GridCell({ sheet, keys, row, cell, spot }: Props) {
  const { locale } = useFormats();
  const name = `${sheet.nameOf(row)}, ${dayName(cell.date, locale, { weekday: "long", day: "numeric", month: "long" })}`;
  const isHere = keys.at.row === spot.row && keys.at.column === spot.column;
  const refused = cell.entries.find(({ refusal }) => refusal)?.refusal;
  const wrong = keys.wrong[keys.nameOf(spot)];
  const types = isHere && keys.typed !== null;
  return (
    <td
      data-number
      data-spot={`${spot.row}-${spot.column}`}
      data-today={cell.date === sheet.today || undefined}
      data-weekend={isWeekend(cell.date) || undefined}
      data-selected={keys.isSelected(spot) || undefined}
      data-wrong={wrong !== undefined || refused !== undefined || undefined}
      aria-selected={keys.isSelected(spot)}
      aria-disabled={sheet.barOf(cell) !== null || undefined}
      tabIndex={isHere && !types ? 0 : -1}
      title={sheet.barOf(cell) ?? refused?.message}
      className={classes.cell}
      onMouseDown={(event) => {
        if (types || event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.focus();
        keys.point(spot, event.shiftKey);
      }}
      onFocus={() => !isHere && keys.point(spot, false)}
      onDoubleClick={() => !types && (cell.entries.length > 1 ? sheet.open(cell, row) : keys.begin(wrong ?? ""))}
    >
      {types ? <Typing keys={keys} name={name} /> : <Content sheet={sheet} row={row} cell={cell} wrong={wrong} isHere={isHere} />}
    </td>
  );
}

function Typing({ keys, name }: { keys: GridKeys; name: string }) {
  const t = useTexts(inputs);
  const isWrong = keys.wrong[keys.nameOf(keys.at)] === keys.typed?.trim();
  return (
    <>
      <input
        className={classes.input}
        aria-label={name}
        aria-invalid={isWrong || undefined}
        autoFocus
        inputMode="decimal"
        autoComplete="off"
        value={keys.typed ?? ""}
        onChange={(event) => keys.setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.setSelectionRange(9, 9)}
        onBlur={keys.leave}
      />
      {isWrong && (
        <div role="alert" className={classes.wrong}>
          {t.duration}
        </div>
      )}
    </>
  );
}

function Content({ sheet, row, cell, wrong, isHere }: { sheet: Timesheet; row: Row; cell: Cell; wrong?: string; isHere: boolean }) {
  const t = useTexts(words);
  const said = useTexts(entryWords);
  const { duration } = useFormats();
  const refused = cell.entries.some(({ refusal }) => refusal);
  return (
    <div className={classes.content}>
      {(isHere || cell.entries.length > 0) && (
        <button type="button" tabIndex={-1} aria-label={t.details} className={classes.details} onMouseDown={(event) => event.preventDefault()} onClick={() => sheet.open(cell, row)}>
          <IconDots size={14} stroke={1.6} aria-hidden />
        </button>
      )}
      {refused && <IconAlertTriangle size={14} stroke={1.8} aria-hidden />}
      {refused && <VisuallyHidden>{said.notSaved}</VisuallyHidden>}
      {cell.entries.length > 1 && (
        <span className={classes.count} title={t.entries(cell.entries.length)}>
          {cell.entries.length}
        </span>
      )}
      {cell.runs && <span className={classes.runs} />}
      {cell.runs && <VisuallyHidden>{said.running}</VisuallyHidden>}
      <span className="num">{wrong ?? (cell.seconds ? formatDuration(cell.seconds, duration) : "")}</span>
    </div>
  );
}
