import type { rates as en } from "../en/rates";

export const rates: typeof en = {
  hourly: "Stundensatz",
  cost: "Kostensatz",
  notSet: "Nicht gesetzt",
  anHour: "je Stunde",
  amount: "Betrag je Stunde",
  from: "Gilt für",
  future: "Nur neue Einträge",
  all: "Alle Einträge, auch vergangene",
  since: "Einträge ab einem Tag",
  date: "Ab",
  save: "Satz speichern",
  remove: "Satz entfernen",
  hint: "Vergangene Einträge behalten ihren Satz, wenn Sie hier nichts anderes wählen. Abgerechnete und genehmigte Einträge behalten ihn immer.",
  skipped: (count: number) =>
    count === 1 ? "Ein abgerechneter oder genehmigter Eintrag behielt seinen Satz." : `${count} abgerechnete oder genehmigte Einträge behielten ihren Satz.`,
  saved: "Satz gespeichert",
};
