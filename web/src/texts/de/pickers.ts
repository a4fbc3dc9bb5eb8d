import type { pickers as en } from "../en/pickers";

export const pickers: typeof en = {
  project: "Projekt",
  task: "Aufgabe",
  addProject: "Projekt",
  projectSearch: "Projekt, Kunde oder Aufgabe finden",
  favourites: "Favoriten",
  withoutClient: "Ohne Kunden",
  noProjects: "Kein Projekt passt",
  gone: "Ein Projekt, das Sie nicht mehr sehen",
  createProject: (name: string) => `Projekt „${name}“ anlegen`,
  created: (name: string) => `Projekt „${name}“ ist angelegt`,
  needsTask: "Eine Aufgabe ist nötig: Wählen Sie eine des Projekts",
  favour: (name: string) => `${name} nach vorn stellen`,
  unfavour: (name: string) => `${name} nicht mehr nach vorn stellen`,
  tags: "Tags",
  tagSearch: "Tag finden",
  noTags: "Kein Tag passt",
  createTag: (name: string) => `Tag „${name}“ anlegen`,
  more: (count: number) => `${count} weitere: Tippen grenzt ein`,
  archived: "archiviert",
  done: "erledigt",
};
