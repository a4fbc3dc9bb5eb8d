export const dashboard = {
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
};
