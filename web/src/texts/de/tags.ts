import type { tags as en } from "../en/tags";

export const tags: typeof en = {
  name: "Tag",
  status: "Status",
  active: "Aktiv",
  archived: "Archiviert",
  all: "Alle",
  search: "Tags suchen",
  add: "Tag hinzufügen",
  addHint: "Namen tippen und Enter drücken",
  empty: "Tags zeichnen Einträge über Projekte hinweg aus, beliebig viele je Eintrag. Zum Beispiel: „Besprechung“.",
  noneFound: "Kein Tag passt dazu.",
  rename: (name: string) => `Name von ${name}`,
  archive: (name: string) => `${name} archivieren`,
  restore: (name: string) => `${name} wiederherstellen`,
  delete: (name: string) => `${name} löschen`,
  archivedOne: (name: string) => `${name} archiviert: nicht mehr zur Auswahl, in Berichten bleibt es`,
  restoredOne: (name: string) => `${name} wiederhergestellt`,
  deletedOne: (name: string) => `${name} gelöscht. Einträge verlieren es.`,
  count: (count: number) => (count === 1 ? "1 Tag" : `${count} Tags`),
  actions: "Aktionen",
};
