import type { errors as en } from "../en/errors";

export const errors: typeof en = {
  cause: "Ursache",
  fix: "Was hilft",
  unreachable: "Der Server ist nicht erreichbar",
  unreachableCause: "Es kam keine Antwort: Der Server läuft nicht, oder dieses Gerät erreicht ihn nicht.",
  unreachableFix: "Gleich noch einmal versuchen. Nichts Getipptes geht verloren.",
  partMissing: "Diese Seite wurde auf diesem Gerät noch nie geöffnet, ihre Dateien liegen also noch auf dem Server.",
  worksOffline: "Was ohne den Server geht: die Erfassung, dazu Stundenzettel und Kalender von Wochen, die Sie schon angesehen haben. Was Sie eingeben, bleibt auf diesem Gerät und wird gesendet, sobald der Server wieder antwortet.",
  toTracker: "Zur Erfassung",
  details: "Zu diesem Fehler",
  inspect: "Im Inspektor öffnen",
  reload: "Seite neu laden",
  broken: "Diese Seite konnte nicht gezeichnet werden",
};
