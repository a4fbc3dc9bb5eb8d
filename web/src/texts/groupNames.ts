import { texts } from ".";

/** Groups of entries that lack the key they are grouped by. */
export const groupNames = texts<Partial<Record<string, string>>>(
  {
    PROJECT: "Without project",
    CLIENT: "Without client",
    TASK: "Without task",
    TAG: "Without tag",
    USER_GROUP: "Without group",
    TIMEENTRY: "Without description",
  },
  {
    PROJECT: "Ohne Projekt",
    CLIENT: "Ohne Kunden",
    TASK: "Ohne Aufgabe",
    TAG: "Ohne Tag",
    USER_GROUP: "Ohne Gruppe",
    TIMEENTRY: "Ohne Beschreibung",
  },
);
