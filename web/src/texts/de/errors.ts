import type { errors as en } from "../en/errors";

export const errors: typeof en = {
  cause: "Ursache",
  fix: "Was hilft",
  unreachable: "Der Server ist nicht erreichbar",
  unreachableCause: "Es kam keine Antwort: Der Server läuft nicht, oder dieses Gerät erreicht ihn nicht.",
  unreachableFix: "Gleich noch einmal versuchen. Nichts Getipptes geht verloren.",
  details: "Zu diesem Fehler",
  inspect: "Im Inspektor öffnen",
  reload: "Seite neu laden",
  broken: "Diese Seite konnte nicht gezeichnet werden",
};
