import type { calendar as en } from "../en/calendar";

export const calendar: typeof en = {
  previous: "Früher",
  next: "Später",
  today: "Heute",
  week: "Woche",
  day: "Tag",
  view: "Ansicht",
  minutes: "Minuten",
  zoom: "Minuten je Zeile",
  add: "Neuer Eintrag",
  edit: "Eintrag",
  skipped: "Diese Stunde gibt es nicht: Die Uhr wird vorgestellt",
  repeated: "Diese Stunde kommt zweimal: Die Uhr wird zurückgestellt",
  now: "jetzt",
  untitled: "Keine Beschreibung",
};
