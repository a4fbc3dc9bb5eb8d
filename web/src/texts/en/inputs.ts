export const inputs = {
  duration: "Type a duration such as 1:30, 1.5, 90m or 130",
  clock: "Type a time such as 9:30, 930 or 9p",
  money: "Type an amount such as 60 or 60.50",
  day: "Type a day such as yesterday, -1, fri, 27.11 or 11/27",
  days: { today: 0, yesterday: -1, tomorrow: 1 } as Record<string, number>,
  pickDay: "Pick a day",
  previousMonth: "Previous month",
  nextMonth: "Next month",
  yearLevel: "Choose a year",
  skipped: "This time does not exist on this day: clocks go forward",
  repeated: "This time comes twice on this day: clocks go back. The first is meant",
  takeSecond: "Take the second",
};
