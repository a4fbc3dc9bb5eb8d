import { texts } from ".";

export const panel = texts(
  {
    close: "Close the panel",
    unsaved: "Not saved yet.",
    keep: "Keep editing",
    discard: "Discard",
    color: "Colour",
    ownColor: "Own colour",
    wrongColor: "Type a colour such as #0B83D9",
  },
  {
    close: "Leiste schließen",
    unsaved: "Noch nicht gespeichert.",
    keep: "Weiter bearbeiten",
    discard: "Verwerfen",
    color: "Farbe",
    ownColor: "Eigene Farbe",
    wrongColor: "Eine Farbe wie #0B83D9 eingeben",
  },
);
