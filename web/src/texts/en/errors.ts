export const errors = {
  cause: "Cause",
  fix: "What helps",
  unreachable: "The server cannot be reached",
  unreachableCause: "No answer came: the server is down, or this device is not connected to it.",
  unreachableFix: "Try again in a moment. Nothing you typed is lost.",
  details: "About this error",
  inspect: "Open in inspector",
  reload: "Load the page again",
  broken: "This page could not be drawn",
};
