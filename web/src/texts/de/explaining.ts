import type { explaining as en } from "../en/explaining";

export const explaining: typeof en = {
  entries: (count: number) => `${count} Einträge`,
  tracked: (length: string) => `${length} erfasst, nicht gerundet`,
  rounded: (tracked: string, counted: string, mode: string, minutes: number) =>
    `${tracked} gerundet auf ${counted} (${mode}, ${minutes} min, jeder Eintrag für sich)`,
  rate: "Satz",
  noRate: "kein Satz",
  cost: "Kosten",
  since: (date: string) => `seit ${date}`,
  level: {
    PROJECT_MEMBER: "Satz der Person im Projekt",
    TASK: "Satz der Aufgabe",
    PROJECT: "Projektsatz",
    MEMBER: "Satz der Person",
    WORKSPACE: "Satz des Arbeitsbereichs",
  },
};
