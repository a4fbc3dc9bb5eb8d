import { Text } from "@mantine/core";
import { useTexts } from "@/texts";
import { team } from "@/texts/team";
import { AddLine } from "@/ui/AddLine";
import { Empty } from "@/ui/Empty";
import { PeopleTable } from "./Members";
import type { Person } from "./people";
import { useTeamWrites } from "./queries";
import table from "@/ui/table.module.css";

/** People without an address. */
export function Limited({ people, open, barred }: { people: Person[]; open: (id: string) => void; barred: string | null }) {
  const t = useTexts(team);
  const writes = useTeamWrites();
  return (
    <>
      <div className={table.bar}>
        <AddLine label={t.addLimited} hint={t.limitedHint} forbidden={barred} onAdd={writes.addLimited} />
        <Text size="sm" c="dimmed">
          {t.limitedLead}
        </Text>
      </div>
      {people.length === 0 ? <Empty text={t.noLimited} /> : <PeopleTable rows={people} open={open} />}
    </>
  );
}
