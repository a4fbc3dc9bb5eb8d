import type { commands as en } from "../en/commands";

export const commands: typeof en = {
  placeholder: "Seiten, Projekte, Personen und Befehle suchen",
  nothing: "Nichts heißt so",
  pages: "Seiten",
  actions: "Befehle",
  projects: "Projekte",
  clients: "Kunden",
  people: "Personen",
  keys: "Tasten",
  keysTitle: "Tastatur",
  open: "Suche und Befehle",
  help: "Liste der Tasten",
  go: "Zu einer Seite gehen",
  page: "Auf dieser Seite",
  settingsOf: "Einstellungen und Profil",
  light: "Helle Farben",
  dark: "Dunkle Farben",
  signOut: "Abmelden",
  then: "dann",
  show: "Tasten zeigen",
};
