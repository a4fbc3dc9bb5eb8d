import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useFormats } from "@/api/session";
import { DraftPanel } from "@/entries/editing/DraftPanel";
import { EntryEditor } from "@/entries/editing/EntryEditor";
import { dayName } from "@/lib/dates";
import { dateOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { timesheet as words } from "@/texts/timesheet";
import { SidePanel } from "@/ui/SidePanel";
import type { Timesheet } from "./useTimesheet";

const LONG = { weekday: "long", day: "numeric", month: "long" } as const;

/** What lies behind a cell: its entries, or the one that is being made. */
export function CellPanel({ sheet }: { sheet: Timesheet }) {
  const t = useTexts(words);
  const { locale, zone } = useFormats();
  const { draft, setDraft, opened, setOpened, commands, userId } = sheet;
  if (draft) {
    return (
      <DraftPanel
        title={t.newEntry(dayName(dateOf(draft.start, zone), locale, LONG))}
        draft={draft}
        userId={userId}
        onClose={() => setDraft(null)}
        onCreate={(content) => {
          sheet.keepRows();
          commands.create(content);
          setDraft(null);
        }}
      />
    );
  }
  const row = sheet.grid.rows.find(({ key }) => key === opened?.row);
  const cell = row?.cells.find(({ date }) => date === opened?.date);
  const barred = cell && (sheet.bars.times ?? sheet.bars.day(cell.date));
  return (
    <SidePanel
      title={row && cell ? [sheet.nameOf(row), dayName(cell.date, locale, LONG)].filter(Boolean).join(", ") : ""}
      opened={cell !== undefined && cell.entries.length > 0}
      onClose={() => setOpened(null)}
      foot={
        row && cell && !barred ? (
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => sheet.addTo(cell, row)}>
            {t.addEntry}
          </Button>
        ) : undefined
      }
    >
      {cell?.entries.map((entry) => (
        <EntryEditor key={entry.key} entry={entry} userId={userId} commands={commands} />
      ))}
    </SidePanel>
  );
}
