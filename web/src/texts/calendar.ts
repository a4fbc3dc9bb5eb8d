import { texts } from ".";

export const calendar = texts(
  {
    previous: "Earlier",
    next: "Later",
    today: "Today",
    week: "Week",
    day: "Day",
    view: "View",
    zoom: "Minutes in a line",
    add: "New entry",
    edit: "Entry",
    skipped: "No such hour: clocks go forward",
    repeated: "This hour comes twice: clocks go back",
    untitled: "No description",
  },
  {
    previous: "Früher",
    next: "Später",
    today: "Heute",
    week: "Woche",
    day: "Tag",
    view: "Ansicht",
    zoom: "Minuten je Zeile",
    add: "Neuer Eintrag",
    edit: "Eintrag",
    skipped: "Diese Stunde gibt es nicht: Die Uhr wird vorgestellt",
    repeated: "Diese Stunde kommt zweimal: Die Uhr wird zurückgestellt",
    untitled: "Keine Beschreibung",
  },
);
