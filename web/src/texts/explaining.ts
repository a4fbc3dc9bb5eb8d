import { texts } from ".";

export const explaining = texts(
  {
    entries: (count: number) => `${count} entries`,
    tracked: (length: string) => `${length} tracked, not rounded`,
    rounded: (tracked: string, counted: string, mode: string, minutes: number) =>
      `${tracked} rounded to ${counted} (${mode.toLowerCase()} ${minutes} min, each entry by itself)`,
    rate: "rate",
    noRate: "no rate",
    cost: "Cost",
    since: (date: string) => `since ${date}`,
    level: {
      PROJECT_MEMBER: "rate of the person on the project",
      TASK: "task rate",
      PROJECT: "project rate",
      MEMBER: "rate of the person",
      WORKSPACE: "workspace rate",
    },
  },
  {
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
  },
);
