import type { inputs as en } from "../en/inputs";

export const inputs: typeof en = {
  duration: "Dauer wie 1:30, 1,5, 90m oder 130 eingeben",
  clock: "Uhrzeit wie 9:30, 930 oder 21 eingeben",
  money: "Betrag wie 60 oder 60,50 eingeben",
  day: "Tag wie gestern, -1, fr oder 27.11. eingeben",
  days: { heute: 0, gestern: -1, vorgestern: -2, morgen: 1 },
  pickDay: "Tag wählen",
  previousMonth: "Vorheriger Monat",
  nextMonth: "Nächster Monat",
  yearLevel: "Jahr wählen",
  skipped: "Diese Uhrzeit gibt es an diesem Tag nicht: Die Uhr wird vorgestellt",
  repeated: "Diese Uhrzeit kommt an diesem Tag zweimal: Die Uhr wird zurückgestellt. Gemeint ist die erste",
  takeSecond: "Die zweite nehmen",
};
