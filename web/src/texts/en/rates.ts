export const rates = {
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
};
