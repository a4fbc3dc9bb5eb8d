export const calendar = {
  previous: "Earlier",
  next: "Later",
  today: "Today",
  week: "Week",
  day: "Day",
  view: "View",
  zoom: "Minutes in a line",
  add: "New entry",
  edit: "Entry",
  skipped: "No such hour: clocks go forward",
  repeated: "This hour comes twice: clocks go back",
  untitled: "No description",
};
