import { expect, test } from "vitest";
import type { EntryRow } from "../columns";
import { changedBody, changedRow } from "./rows";

const row = {
  _id: "e", description: "Plan", userId: "u", billable: true, projectId: "p", taskId: "t", tagIds: ["x"], type: "REGULAR",
  timeInterval: { start: "2026-11-20T16:30:00+01:00", end: "2026-11-20T18:30:00+01:00", duration: 7200 },
  customFields: [{ customFieldId: "f", timeEntryId: "e", value: "RIV-1", name: "Ticket", type: "TIMEENTRY" }],
  isLocked: false, approvalRequestId: null, tags: [{ _id: "x", name: "X" }],
} as unknown as EntryRow; // prettier-ignore
const names = { projects: [], tags: [{ id: "x", name: "X" }, { id: "y", name: "Y" }], fields: [{ id: "f" }], mayBill: true }; // prettier-ignore

test("a change keeps all else of the entry, in UTC", () => {
  expect(changedBody(row, { description: "Plans" }, names)).toEqual({
    start: "2026-11-20T15:30:00Z", end: "2026-11-20T17:30:00Z", description: "Plans", projectId: "p", taskId: "t", tagIds: ["x"],
    billable: true, type: "REGULAR", customFields: [{ customFieldId: "f", value: "RIV-1" }],
  }); // prettier-ignore
});

test("who may not say whether an entry is billable does not say it", () => {
  expect(changedBody(row, {}, { ...names, mayBill: false })).not.toHaveProperty("billable");
});

test("the row shows the change before the server answers", () => {
  const changed = changedRow(row, { tagIds: ["y"], end: Date.UTC(2026, 10, 20, 16, 0) }, names);
  expect(changed.tags).toEqual([{ _id: "y", name: "Y" }]);
  expect(changed.timeInterval).toEqual({ start: "2026-11-20T15:30:00Z", end: "2026-11-20T16:00:00Z", duration: 1800 });
});
