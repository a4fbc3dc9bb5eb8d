import { texts } from ".";

export const rates = texts(
  {
    hourly: "Hourly rate",
    cost: "Cost rate",
    notSet: "Not set",
    anHour: "an hour",
    amount: "Amount an hour",
    from: "Holds for",
    future: "New entries only",
    all: "All entries, past ones too",
    since: "Entries from a date on",
    date: "From",
    save: "Save rate",
    remove: "Remove rate",
    hint: "Past entries keep their rate unless you choose otherwise here. Invoiced and approved entries always keep theirs.",
    skipped: (count: number) =>
      count === 1 ? "One invoiced or approved entry kept its rate." : `${count} invoiced or approved entries kept their rate.`,
    saved: "Rate saved",
  },
  {
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
  },
);
