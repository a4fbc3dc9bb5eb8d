import { texts } from ".";

export const inputs = texts(
  {
    duration: "Type a duration such as 1:30, 1.5, 90m or 130",
    clock: "Type a time such as 9:30, 930 or 9p",
    money: "Type an amount such as 60 or 60.50",
    skipped: "This time does not exist on this day: clocks go forward",
    repeated: "This time comes twice on this day: clocks go back. The first is meant",
  },
  {
    duration: "Dauer wie 1:30, 1,5, 90m oder 130 eingeben",
    clock: "Uhrzeit wie 9:30, 930 oder 21 eingeben",
    money: "Betrag wie 60 oder 60,50 eingeben",
    skipped: "Diese Uhrzeit gibt es an diesem Tag nicht: Die Uhr wird vorgestellt",
    repeated: "Diese Uhrzeit kommt an diesem Tag zweimal: Die Uhr wird zurückgestellt. Gemeint ist die erste",
  },
);
