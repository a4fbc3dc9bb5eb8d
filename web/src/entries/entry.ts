import type { FieldValue, Shape } from "@/api/client";
import type { Session } from "@/api/session";
import type { Project } from "@/catalog/queries";
import { parseInstant, wireInstant } from "@/lib/zones";

/** A time entry as the app works with it: instants in ms, null for what is not there. */
export interface Entry {
  id: string; // of one that the server does not know yet: "new-..."
  description: string;
  projectId: string | null;
  taskId: string | null;
  tagIds: string[];
  billable: boolean;
  type: Shape<"EntryOut">["type"];
  start: number;
  end: number | null; // null: it runs
  fields: Record<string, unknown>; // values of custom fields by the field's id
  locked: boolean;
  approved: boolean;
}

/** What a person writes of an entry. */
export type Content = Omit<Entry, "id" | "locked" | "approved">;
export type Patch = Partial<Content>;

type Wire = Shape<"EntryOut"> | Shape<"HydratedEntry">;

export function entryOf(wire: Wire): Entry {
  const { start, end } = wire.timeInterval;
  const approved = "approvalRequestId" in wire && Boolean(wire.approvalRequestId);
  return {
    id: wire.id,
    description: wire.description,
    projectId: wire.projectId || null,
    taskId: wire.taskId || null,
    tagIds: wire.tagIds ?? [],
    billable: wire.billable,
    type: wire.type,
    start: parseInstant(start),
    end: end ? parseInstant(end) : null,
    fields: Object.fromEntries(wire.customFieldValues.map(({ customFieldId, value }) => [customFieldId, value])),
    locked: wire.isLocked,
    approved,
  };
}

export function contentOf(entry: Entry): Content {
  const { description, projectId, taskId, tagIds, billable, type, start, end, fields } = entry;
  return { description, projectId, taskId, tagIds, billable, type, start, end, fields };
}

/** The body that makes the entry what it is here. Who may not say whether it is billable leaves that to the server. */
export function bodyOf(content: Content, mayBill: boolean, fieldIds: string[]): Shape<"EntryIn"> {
  const { description, projectId, taskId, tagIds, billable, type, start, end, fields } = content;
  const given = fieldIds.filter((id) => id in fields);
  return {
    start: wireInstant(start),
    ...(end === null ? {} : { end: wireInstant(end) }),
    description,
    projectId,
    taskId,
    tagIds,
    ...(mayBill ? { billable } : {}),
    type,
    ...(given.length ? { customFields: given.map((customFieldId) => ({ customFieldId, value: fields[customFieldId] as FieldValue })) } : {}),
  };
}

export const seconds = ({ start, end }: Pick<Entry, "start" | "end">, now: number): number =>
  Math.max(0, Math.floor(((end ?? now) - start) / 1000));

export const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;

/** What makes entries similar: all but their times (product-facts 7). */
export const sameness = ({ description, projectId, taskId, tagIds, billable, type }: Content): string =>
  JSON.stringify([description, projectId, taskId, [...tagIds].sort(), billable, type]);

export type Missing = "project" | "task" | "tags" | "description" | { field: string };

/** What the workspace requires of a finished entry and this one lacks; the server refuses the same. */
export function missingOf(content: Content, settings: Session["workspace"]["settings"], fields: RequiredField[]): Missing[] {
  const lacks: [boolean, Missing][] = [
    [settings.forceProjects && !content.projectId, "project"],
    [settings.forceTasks && !content.taskId, "task"],
    [settings.forceTags && content.tagIds.length === 0, "tags"],
    [settings.forceDescription && !content.description.trim(), "description"],
  ];
  const empty = fields.filter(({ id, required }) => required && isEmpty(content.fields[id]));
  return [...lacks.filter(([lacking]) => lacking).map(([, name]) => name), ...empty.map(({ name }) => ({ field: name }))];
}

interface RequiredField {
  id: string;
  name: string;
  required: boolean;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);

/** The ids of the custom fields that count for an entry of the project; null when that is not known here. */
export const fieldIdsOf = (project: Project | undefined, workspaceFields: { id: string }[]): string[] =>
  project ? project.fields.map(({ customFieldId }) => customFieldId) : workspaceFields.map(({ id }) => id);
