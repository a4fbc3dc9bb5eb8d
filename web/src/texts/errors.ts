import { texts } from ".";

export const errors = texts(
  {
    cause: "Cause",
    fix: "What helps",
    unreachable: "The server cannot be reached",
    unreachableCause: "No answer came: the server is down, or this device is not connected to it.",
    unreachableFix: "Try again in a moment. Nothing you typed is lost.",
    details: "About this error",
    inspect: "Open in inspector",
    reload: "Load the page again",
    broken: "This page could not be drawn",
  },
  {
    cause: "Ursache",
    fix: "Was hilft",
    unreachable: "Der Server ist nicht erreichbar",
    unreachableCause: "Es kam keine Antwort: Der Server läuft nicht, oder dieses Gerät erreicht ihn nicht.",
    unreachableFix: "Gleich noch einmal versuchen. Nichts Getipptes geht verloren.",
    details: "Zu diesem Fehler",
    inspect: "Im Inspektor öffnen",
    reload: "Seite neu laden",
    broken: "Diese Seite konnte nicht gezeichnet werden",
  },
);
