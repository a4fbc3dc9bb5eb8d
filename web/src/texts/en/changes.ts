export const changes = {
  removed: "left out",
  added: "not sent",
};
