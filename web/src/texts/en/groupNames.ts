/** Groups of entries that lack the key they are grouped by. */
export const groupNames: Partial<Record<string, string>> = {
  PROJECT: "Without project",
  CLIENT: "Without client",
  TASK: "Without task",
  TAG: "Without tag",
  USER_GROUP: "Without group",
  TIMEENTRY: "Without description",
};
