import { texts } from ".";

export const dashboard = texts(
  {
    who: "Whose time",
    me: "Only me",
    team: "Team",
    top: "Most time went into",
    noDescription: "(no description)",
    empty: "No time in this range. Start the timer in the tracker, and it shows here at once.",
    toTracker: "Open the tracker",
    running: "Running",
    latest: "Latest",
    person: "Person",
    time: "Time",
    nothing: "nothing tracked",
  },
  {
    who: "Wessen Zeit",
    me: "Nur ich",
    team: "Team",
    top: "Die meiste Zeit ging in",
    noDescription: "(ohne Beschreibung)",
    empty: "Keine Zeit in diesem Zeitraum. Starten Sie den Timer in der Zeiterfassung, und sie steht sofort hier.",
    toTracker: "Zeiterfassung öffnen",
    running: "Läuft",
    latest: "Zuletzt",
    person: "Person",
    time: "Zeit",
    nothing: "nichts erfasst",
  },
);
