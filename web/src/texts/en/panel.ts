export const panel = {
  close: "Close the panel",
  unsaved: "Not saved yet.",
  keep: "Keep editing",
  discard: "Discard",
  color: "Colour",
  ownColor: "Own colour",
  wrongColor: "Type a colour such as #0B83D9",
};
