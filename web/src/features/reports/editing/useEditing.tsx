import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api, ok, type Shape } from "@/api/client";
import { every, keys } from "@/api/keys";
import { useSession } from "@/api/session";
import { useEntryFields, useProjects, useTags } from "@/catalog/queries";
import type { Patch } from "@/entries/entry";
import { idOf } from "@/figures/figures";
import { useTexts } from "@/texts";
import { detailed } from "@/texts/detailed";
import { showFailure } from "@/ui/FailureNotice";
import type { EntryRow } from "../columns";
import type { Editing } from "../DetailedTable";
import type { ReportPage } from "../useReport";
import { EditCell } from "./EditCell";
import { changedBody, changedRow } from "./rows";

export interface RowEditing extends Editing {
  rows: EntryRow[]; // the chosen ones
  isOn: boolean; // not while figures are rounded
  change: (rows: EntryRow[], patch: Patch) => Promise<void>;
  remove: (rows: EntryRow[]) => Promise<void>;
  restore: (rows: EntryRow[]) => Promise<void>;
  none: () => void;
  mayBill: boolean;
}

type Page = Shape<"DetailedOut">;

/** Changing entries in place: seen at once, taken back when the server refuses, and then read again. */
export function useEditing(page: ReportPage, rows: EntryRow[]): RowEditing {
  const { workspaceId, formats, state } = page;
  const queries = useQueryClient();
  const names = useNames();
  const refusal = useRefusal();
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const queryKey = keys.everyDetailed(workspaceId);
  const stale = () => Promise.all([queries.invalidateQueries({ queryKey: every("reports") }), queries.invalidateQueries({ queryKey: every("time-entries") })]);

  async function change(wanted: EntryRow[], patch: Patch) {
    const before = queries.getQueriesData<Page>({ queryKey });
    const ids = new Set(wanted.map(({ _id }) => _id));
    await queries.cancelQueries({ queryKey });
    queries.setQueriesData<Page>({ queryKey }, (old) => old && { ...old, timeentries: old.timeentries.map((row) => (ids.has(idOf(row)) ? changedRow(row, patch, names) : row)) });
    try {
      if (wanted.length === 1) await put(workspaceId, wanted[0]!, changedBody(wanted[0]!, patch, names));
      else for (const [userId, own] of byPerson(wanted)) await putAll(workspaceId, userId, own.map((row) => ({ id: idOf(row), ...changedBody(row, patch, names) }))); // prettier-ignore
    } catch (error) {
      before.forEach(([key, data]) => queries.setQueryData(key, data));
      throw error;
    } finally {
      await stale();
    }
  }

  async function remove(wanted: EntryRow[]) {
    for (const [userId, own] of byPerson(wanted)) {
      const query = { "time-entry-ids": own.map(({ _id }) => _id) };
      await ok(api.DELETE("/workspaces/{workspaceId}/user/{userId}/time-entries", { params: { path: { workspaceId, userId }, query } }));
    }
    setChosen(new Set());
    await stale();
  }

  async function restore(wanted: EntryRow[]) {
    for (const { _id: timeEntryId } of wanted) {
      await ok(api.POST("/workspaces/{workspaceId}/time-entries/{timeEntryId}/restore", { params: { path: { workspaceId, timeEntryId } } }));
    }
    await stale();
  }

  return {
    rows: rows.filter(({ _id }) => chosen.has(_id)),
    isOn: !state.rounding,
    mayBill: names.mayBill,
    refusal,
    chosen,
    choose: (ids, on) => {
      const allowed = new Set(rows.filter((row) => refusal(row) === null).map(({ _id }) => _id));
      setChosen((old) => new Set(on ? [...old, ...ids.filter((id) => allowed.has(id))] : [...old].filter((id) => !ids.includes(id))));
    },
    none: () => setChosen(new Set()),
    cell: (row, column) => (refusal(row) ? null : EditCell.of(row, column, formats, names.mayBill, (patch) => void change([row], patch).catch(showFailure))),
    change,
    remove,
    restore,
  };
}

function useNames() {
  const projects = useProjects().data;
  const tags = useTags().data;
  const fields = useEntryFields().data;
  const mayBill = useSession().permissions.CHANGE_BILLABLE?.reach !== "NONE";
  return useMemo(() => ({ projects: projects ?? [], tags: tags ?? [], fields: fields ?? [], mayBill }), [projects, tags, fields, mayBill]);
}

/** Why a row is not to be changed, as the server told us; null: it may be. */
function useRefusal(): (row: EntryRow) => string | null {
  const t = useTexts(detailed);
  const { user, permissions, managedUserIds } = useSession();
  const reach = permissions.TRACK_TIME?.reach;
  return (row) => {
    const mine = row.userId === user.id;
    const managed = reach === "MANAGED" && managedUserIds.includes(row.userId);
    if (reach !== "ALL" && !mine && !managed) return permissions.TRACK_TIME?.reason ?? t.otherReason;
    if (row.approvalRequestId) return t.approvedReason;
    if (row.isLocked && reach !== "ALL") return t.lockedReason;
    return row.timeInterval.end === null ? t.runningReason : null;
  };
}

const put = (workspaceId: string, { _id: timeEntryId }: EntryRow, body: Shape<"EntryIn">) =>
  ok(api.PUT("/workspaces/{workspaceId}/time-entries/{timeEntryId}", { params: { path: { workspaceId, timeEntryId } }, body }));

const putAll = (workspaceId: string, userId: string, body: Shape<"BulkEntryIn">[]) =>
  ok(api.PUT("/workspaces/{workspaceId}/user/{userId}/time-entries", { params: { path: { workspaceId, userId } }, body }));

function byPerson(rows: EntryRow[]): Map<string, EntryRow[]> {
  const found = new Map<string, EntryRow[]>();
  for (const row of rows) found.set(row.userId, [...(found.get(row.userId) ?? []), row]);
  return found;
}
