import type { QueryClient } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { sessionOptions } from "@/api/session";
import { entryFieldsOptions, projectsOptions } from "@/catalog/queries";
import { keepAnswer, runningOptions } from "@/entries/cache";
import { bodyOf, contentOf, entryOf, fieldIdsOf, type Content, type Entry } from "@/entries/entry";
import { keepInRanges } from "@/entries/range";
import { baseOf, conflicts, patched, type Change, type Edit } from "./changes";
import { Conflict, type Send } from "./drain";

/** Sends changes to the API and keeps what it answers. `owner`: the teammate whose entries they are. */
export function senderOf(queries: QueryClient, owner?: string): Send {
  return async (change, id) => {
    const workspaceId = queries.getQueryData(sessionOptions.queryKey)!.workspace.id;
    const done = await send(queries, workspaceId, change, id, owner);
    const before = queries.getQueryData(sessionOptions.queryKey);
    const ids = new Set([...(done.gone ?? []), ...done.entries.map((entry) => entry.id)]);
    if (owner) keepInRanges(queries, workspaceId, owner, done.entries, ids);
    else if (before?.workspace.id === workspaceId) keepAnswer(queries, done.entries, done.gone);
    return done.made;
  };
}

interface Done {
  entries: Entry[];
  gone?: string[];
  made?: string;
}

async function send(queries: QueryClient, workspaceId: string, change: Change, id: string, owner?: string): Promise<Done> {
  const path = { workspaceId, timeEntryId: id };
  if (change.kind === "create" && owner) return createFor(owner, queries, workspaceId, change.key, change.content);
  if (change.kind === "create") return create(queries, workspaceId, change.key, change.content);
  if (change.kind === "edit") return edit(queries, workspaceId, change, id);
  if (change.kind === "restore") return { entries: [await restored(workspaceId, id)] };
  await ok(api.DELETE("/workspaces/{workspaceId}/time-entries/{timeEntryId}", { params: { path } })).catch(goneAlready);
  return { entries: [], gone: [id] };
}

/** Another timer that ran was stopped by this one, at its start. */
async function create(queries: QueryClient, workspaceId: string, key: string, content: Content): Promise<Done> {
  const wire = await ok(
    api.POST("/workspaces/{workspaceId}/time-entries", {
      params: { path: { workspaceId }, header: { "Idempotency-Key": key } },
      body: bodyIn(queries, content, Object.keys(content.fields)),
    }),
  );
  const made = entryOf(wire);
  const ran = queries.getQueryData(runningOptions(queries.getQueryData(sessionOptions.queryKey)!).queryKey);
  const stopped = ran && made.end === null && ran.id !== made.id ? [{ ...ran, end: Math.max(ran.start, made.start) }] : [];
  return { entries: [made, ...stopped], made: made.id };
}

async function createFor(userId: string, queries: QueryClient, workspaceId: string, key: string, content: Content): Promise<Done> {
  const params = { path: { workspaceId, userId }, header: { "Idempotency-Key": key } };
  const body = bodyIn(queries, content, Object.keys(content.fields));
  const made = entryOf(await ok(api.POST("/workspaces/{workspaceId}/user/{userId}/time-entries", { params, body })));
  return { entries: [made], made: made.id };
}

/** An edit replaces the whole entry, so it is laid over what stands there now; what clashes is the person's to decide. */
async function edit(queries: QueryClient, workspaceId: string, change: Edit, id: string): Promise<Done> {
  const params = { path: { workspaceId, timeEntryId: id } };
  const now = entryOf(await ok(api.GET("/workspaces/{workspaceId}/time-entries/{timeEntryId}", { params })));
  if (conflicts(now, change)) throw new Conflict(baseOf(now, change.patch));
  const content = contentOf(patched(now, change.patch));
  const moved = content.projectId !== now.projectId;
  const kept = moved ? fieldsOf(queries, workspaceId, content.projectId) : Object.keys(content.fields);
  const body = bodyIn(queries, content, kept);
  const wire = await ok(api.PUT("/workspaces/{workspaceId}/time-entries/{timeEntryId}", { params, body }));
  return { entries: [entryOf(wire)] };
}

function bodyIn(queries: QueryClient, content: Content, fieldIds: string[]) {
  const mayBill = queries.getQueryData(sessionOptions.queryKey)?.permissions.CHANGE_BILLABLE.reach !== "NONE";
  return bodyOf(content, mayBill, fieldIds);
}

/** Another project may know other custom fields. */
function fieldsOf(queries: QueryClient, workspaceId: string, projectId: string | null): string[] {
  const project = queries.getQueryData(projectsOptions(workspaceId).queryKey)?.find(({ id }) => id === projectId);
  return fieldIdsOf(project, queries.getQueryData(entryFieldsOptions(workspaceId).queryKey) ?? []);
}

async function restored(workspaceId: string, timeEntryId: string): Promise<Entry> {
  const params = { path: { workspaceId, timeEntryId } };
  return entryOf(await ok(api.POST("/workspaces/{workspaceId}/time-entries/{timeEntryId}/restore", { params })));
}

/** A deletion whose answer was lost is done all the same. */
function goneAlready(error: { status?: number; details?: { reason?: string } }): void {
  if (error.details?.reason !== "not-in-workspace") throw error;
}
