export const explaining = {
  entries: (count: number) => `${count} entries`,
  tracked: (length: string) => `${length} tracked, not rounded`,
  rounded: (tracked: string, counted: string, mode: string, minutes: number) =>
    `${tracked} rounded to ${counted} (${mode.toLowerCase()} ${minutes} min, each entry by itself)`,
  rate: "rate",
  noRate: "no rate",
  cost: "Cost",
  since: (date: string) => `since ${date}`,
  level: {
    PROJECT_MEMBER: "rate of the person on the project",
    TASK: "task rate",
    PROJECT: "project rate",
    MEMBER: "rate of the person",
    WORKSPACE: "workspace rate",
  },
};
