import type { changes as en } from "../en/changes";

export const changes: typeof en = {
  removed: "weggelassen",
  added: "nicht gesendet",
};
