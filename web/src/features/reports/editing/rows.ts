// Rows of the detailed report as entries, and back, so that a change is seen at once.
import type { Shape } from "@/api/client";
import type { Project } from "@/catalog/queries";
import { bodyOf, fieldIdsOf, type Entry, type Patch } from "@/entries/entry";
import { idOf } from "@/figures/figures";
import { parseInstant, wireInstant } from "@/lib/zones";
import type { EntryRow } from "../columns";

export function entryOfRow(row: EntryRow): Entry {
  const { start, end } = row.timeInterval;
  return {
    id: idOf(row),
    description: row.description,
    projectId: row.projectId || null,
    taskId: row.taskId || null,
    tagIds: row.tagIds,
    billable: row.billable,
    type: row.type as Entry["type"],
    start: parseInstant(start),
    end: end ? parseInstant(end) : null,
    fields: Object.fromEntries(row.customFields.map(({ customFieldId, value }) => [customFieldId, value])),
    locked: row.isLocked,
    approved: Boolean(row.approvalRequestId),
  };
}

interface Names {
  projects: Project[];
  tags: { id: string; name: string }[];
  fields: { id: string }[];
  mayBill: boolean;
}

/** The body that changes an entry so; fields that the new project does not have are left out. */
export function changedBody(row: EntryRow, patch: Patch, { projects, fields, mayBill }: Names): Shape<"EntryIn"> {
  const entry = { ...entryOfRow(row), ...patch };
  const project = projects.find(({ id }) => id === entry.projectId);
  const moved = entry.projectId !== (row.projectId || null);
  return bodyOf(entry, mayBill, moved ? fieldIdsOf(project, fields) : Object.keys(entry.fields));
}

/** The row as it will be. Amounts stay as they were until the server has counted them. */
export function changedRow(row: EntryRow, patch: Patch, { projects, tags }: Names): EntryRow {
  const entry = { ...entryOfRow(row), ...patch };
  const project = projects.find(({ id }) => id === entry.projectId);
  const seconds = entry.end === null ? row.timeInterval.duration : Math.round((entry.end - entry.start) / 1000);
  return {
    ...row,
    description: entry.description,
    billable: entry.billable,
    projectId: entry.projectId,
    taskId: entry.taskId,
    projectName: project?.name ?? "",
    projectColor: project?.color ?? "",
    clientName: project?.clientName ?? "",
    taskName: project?.tasks.find(({ id }) => id === entry.taskId)?.name ?? "",
    tagIds: entry.tagIds,
    tags: tags.filter(({ id }) => entry.tagIds.includes(id)).map(({ id, name }) => ({ _id: id, name })),
    timeInterval: { start: wireInstant(entry.start), end: entry.end === null ? null : wireInstant(entry.end), duration: seconds },
  };
}
