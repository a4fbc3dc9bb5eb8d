import type { groupNames as en } from "../en/groupNames";

export const groupNames: typeof en = {
  PROJECT: "Ohne Projekt",
  CLIENT: "Ohne Kunden",
  TASK: "Ohne Aufgabe",
  TAG: "Ohne Tag",
  USER_GROUP: "Ohne Gruppe",
  TIMEENTRY: "Ohne Beschreibung",
};
