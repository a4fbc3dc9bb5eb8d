import type { panel as en } from "../en/panel";

export const panel: typeof en = {
  close: "Leiste schließen",
  unsaved: "Noch nicht gespeichert.",
  keep: "Weiter bearbeiten",
  discard: "Verwerfen",
  color: "Farbe",
  ownColor: "Eigene Farbe",
  wrongColor: "Eine Farbe wie #0B83D9 eingeben",
};
