import { addDays, dayName } from "@/lib/dates";
import { useTexts } from "@/texts";
import { groupNames } from "@/texts/groupNames";
import type { Row } from "./figures";
import { useDate, useReading } from "./Reading";

/** The name of a group in the language and formats of whoever reads. */
export function useGroupName(): (row: Pick<Row, "id" | "kind" | "name">) => string {
  const none = useTexts(groupNames);
  const { locale } = useReading();
  const date = useDate();
  return ({ id, kind, name }) => {
    if (kind === "DATE") return `${dayName(id, locale, { weekday: "short" })} ${date(id)}`;
    if (kind === "WEEK") return `${date(id)} – ${date(addDays(id, 6))}`;
    if (kind === "MONTH") return dayName(`${id}-01`, locale, { month: "long", year: "numeric" });
    return id ? name : (none[kind] ?? name);
  };
}
