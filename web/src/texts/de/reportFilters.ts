import type { reportFilters as en } from "../en/reportFilters";

export const reportFilters: typeof en = {
  filters: "Filter",
  addFilter: "Filter hinzufügen",
  clear: "Alle entfernen",
  remove: (name: string) => `Filter ${name} entfernen`,
  condition: "Bedingung",
  state: "Zustand",
  filter: {
    users: "Personen", teams: "Gruppen", clients: "Kunden", projects: "Projekte", tasks: "Aufgaben", tags: "Tags", billable: "Abrechenbar",
    description: "Beschreibung", audit: "Zeitprüfung", approval: "Freigabe", invoicing: "Rechnung", types: "Art des Eintrags",
    fields: "Eigene Felder", currency: "Währung",
  },
  contains: { CONTAINS: "Enthält", DOES_NOT_CONTAIN: "Enthält nicht", CONTAINS_ONLY: "Nur" },
  short: { CONTAINS: "", DOES_NOT_CONTAIN: "nicht", CONTAINS_ONLY: "nur" },
  status: { ACTIVE: "Aktiv", ARCHIVED: "Archiviert", DONE: "Erledigt", PENDING: "Eingeladen", INACTIVE: "Inaktiv" },
  value: { all: "Alle", yes: "Ja", no: "Nein", APPROVED: "Freigegeben", UNAPPROVED: "Nicht freigegeben", INVOICED: "Berechnet", UNINVOICED: "Nicht berechnet" },
  type: { REGULAR: "Arbeit", BREAK: "Pause", HOLIDAY: "Feiertag", TIME_OFF: "Abwesenheit" },
  lacks: { description: "ohne Beschreibung", project: "ohne Projekt", task: "ohne Aufgabe" },
  containsText: "Enthält den Text",
  longer: "Länger als",
  shorter: "Kürzer als",
  number: { EQUAL: "gleich", GREATER_THAN: "mehr als", LESS_THAN: "weniger als" },
  empty: "leer",
  noFields: "Dieser Arbeitsbereich hat keine eigenen Felder.",
  nothingFound: "Nichts heißt so.",
  typeMore: (count: number) => `${count} weitere: einen Teil des Namens eingeben`,
}; // prettier-ignore
