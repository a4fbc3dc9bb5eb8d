import type { dashboard as en } from "../en/dashboard";

export const dashboard: typeof en = {
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
};
