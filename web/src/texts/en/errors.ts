export const errors = {
  cause: "Cause",
  fix: "What helps",
  unreachable: "The server cannot be reached",
  unreachableCause: "No answer came: the server is down, or this device is not connected to it.",
  unreachableFix: "Try again in a moment. Nothing you typed is lost.",
  partMissing: "This page was not opened on this device before, so its files are still on the server.",
  worksOffline: "What works without the server: the tracker, and the timesheet and calendar of weeks you have looked at. What you enter is kept on this device and sent when the server answers again.",
  toTracker: "Open the tracker",
  details: "About this error",
  inspect: "Open in inspector",
  reload: "Load the page again",
  broken: "This page could not be drawn",
};
