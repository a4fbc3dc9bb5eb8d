"""The operations of the tag Time Entries (wire-facts 6.7)."""

from typing import Any

import msgspec

from hourbook.core.base.errors import AngleBrackets, ApiError, InvalidValue, NotNull
from hourbook.core.base.wire import UpTo1000
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NamedTwice, NotInWorkspace
from hourbook.core.rows.records import Paged, Paging
from hourbook.core.who.access import Feature, NotYours, PlanRequired, SettingForbids
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.values import FieldForAdmins
from hourbook.features.time_entries import actions, bulk, checks, locks, queries, split, timer, times, trash
from hourbook.features.time_entries.answers import formatted_duration, rows_out, written_out
from hourbook.features.time_entries.hydration import hydrated_entry, hydrated_rows
from hourbook.features.time_entries.permissions import MARK_INVOICED, SEE_TIME, TRACK_TIME
from hourbook.features.time_entries.schemas import (
    BatchIn,
    BulkDelete,
    BulkEdit,
    BulkEntryIn,
    EntryFilter,
    EntryIn,
    EntryOut,
    FromEntry,
    HydratedEntry,
    HydratedRow,
    InProgressFilter,
    InvoicedIn,
    OneFilter,
    StopIn,
)

ENTRIES = "/workspaces/{workspaceId}/time-entries"
OF_USER = "/workspaces/{workspaceId}/user/{userId}/time-entries"
TAG = "Time Entries"
Errors = list[type[ApiError]]
OTHERS: Errors = [NotInWorkspace, NotYours, SettingForbids, PlanRequired]
REQUIRED: Errors = [checks.RequiredFieldsMissing]
CONTENT: Errors = [
    *times.INTERVAL_ERRORS, *checks.REFERENCE_ERRORS, *checks.TYPE_ERRORS, times.ManualTrackingDisabled,
    locks.TimeEntryLocked, AngleBrackets, actions.FieldNotOnEntry, FieldForAdmins, InvalidValue, SettingForbids,
    *REQUIRED, *checks.WARNINGS,
]  # fmt: skip
EDIT: Errors = [*CONTENT, *OTHERS, checks.ClearedByPut, NotNull, locks.TimeEntryApproved, actions.EntryInvoiced]
DELETE: Errors = [*OTHERS, locks.TimeEntryLocked, locks.TimeEntryApproved, actions.EntryInvoiced]


def shaped(ctx: Context, rows: Any, hydrated: bool) -> Paged:
    """Entries in the form asked for."""
    return hydrated_rows(ctx, rows) if hydrated else rows_out(ctx, rows)


@operation("POST", ENTRIES, TRACK_TIME, tag=TAG, status=201, warns=True, raises=[*CONTENT, checks.ProjectRequired])
def create_time_entry(ctx: Context, body: EntryIn) -> EntryOut:
    """Add an entry of your own. Without ``end`` it is your running timer, and the one that ran is stopped."""
    return written_out(ctx, actions.create(ctx, ctx.user_id, body))


@operation(
    "POST", OF_USER, TRACK_TIME, tag=TAG, status=201, warns=True,
    raises=[*CONTENT, *OTHERS, checks.ProjectRequired, actions.TemplateUnknown],
)  # fmt: skip
def create_for_user(ctx: Context, user_id: str, query: FromEntry, body: EntryIn) -> EntryOut:
    """Add an entry of a user, or of your own; ``from-entry`` copies what the body does not say."""
    queries.check_member(ctx, user_id)
    actions.check_may_write(ctx, user_id)
    template = actions.template(ctx, query.from_entry) if query.from_entry else None
    filled = actions.filled_from(template, body) if template else body
    return written_out(ctx, actions.create(ctx, user_id, filled, user_route=user_id, template=template))


@operation(
    "GET", OF_USER, SEE_TIME, tag=TAG, lists=True, raises=OTHERS,
    hydrated=list[HydratedRow],
)  # fmt: skip
def list_time_entries(ctx: Context, user_id: str, query: EntryFilter) -> list[EntryOut]:
    """List the entries of a user, newest start first. ``start`` and ``end`` are read in the caller's time zone."""
    queries.check_may_see(ctx, user_id)
    return shaped(ctx, queries.listed(ctx, user_id, query), query.hydrated)


@operation("GET", f"{ENTRIES}/status/in-progress", SEE_TIME, tag=TAG, lists=True)
def list_running(ctx: Context, query: InProgressFilter) -> list[EntryOut]:
    """List the timers that run in the workspace, as far as you see them, newest start first."""
    return rows_out(ctx, queries.in_progress(ctx, query))


@operation("GET", f"{ENTRIES}/{{timeEntryId}}", SEE_TIME, tag=TAG, raises=[NotInWorkspace], hydrated=HydratedEntry)
def get_time_entry(ctx: Context, time_entry_id: str, query: OneFilter) -> EntryOut:
    """Get one entry."""
    row = queries.one(ctx, time_entry_id)
    found: Any = hydrated_entry(ctx, row) if query.hydrated else rows_out(ctx, [row])[0]
    if query.consider_duration_format:
        found.time_interval.duration = formatted_duration(row, ctx.settings.duration_format)
    return found  # type: ignore[no-any-return]


@operation("POST", f"{ENTRIES}/batch", SEE_TIME, tag=TAG, reads=True, hydrated=list[HydratedRow])
def get_time_entries_by_ids(ctx: Context, body: BatchIn) -> list[EntryOut]:
    """Get several entries by their ids, in that order; ids you may not see are left out."""
    return shaped(ctx, queries.several(ctx, body.time_entry_ids), body.hydrated)


@operation("PUT", f"{ENTRIES}/{{timeEntryId}}", TRACK_TIME, tag=TAG, warns=True, raises=EDIT)
def update_time_entry(ctx: Context, time_entry_id: str, body: EntryIn) -> EntryOut:
    """Replace an entry: absent fields are cleared, and without ``end`` it runs (again)."""
    return written_out(ctx, actions.replace(ctx, actions.editable(ctx, time_entry_id), body))


@operation("DELETE", f"{ENTRIES}/{{timeEntryId}}", TRACK_TIME, tag=TAG, status=204, raises=DELETE)
def delete_time_entry(ctx: Context, time_entry_id: str) -> None:
    """Delete an entry."""
    actions.delete(ctx, actions.editable(ctx, time_entry_id))


@operation(
    "PATCH", OF_USER, TRACK_TIME, tag=TAG, warns=True,
    raises=[*OTHERS, *REQUIRED, *times.INTERVAL_ERRORS, timer.NothingRunning, times.ManualTrackingDisabled],
)  # fmt: skip
def stop_timer(ctx: Context, user_id: str, body: StopIn) -> EntryOut:
    """Stop the running timer of a user, at ``end`` or now."""
    queries.check_member(ctx, user_id)
    actions.check_may_write(ctx, user_id)
    return written_out(ctx, timer.stop(ctx, user_id, body.end or None))


@operation(
    "PUT",
    OF_USER,
    TRACK_TIME,
    tag=TAG,
    warns=True,
    feature=Feature.BULK_EDIT,
    raises=[*EDIT, bulk.EndRequired, NamedTwice],
    hydrated=list[HydratedRow],
)
def update_time_entries(ctx: Context, user_id: str, query: BulkEdit, body: UpTo1000[BulkEntryIn]) -> list[EntryOut]:
    """Replace several finished entries of a user, all or none; ``tagIds`` of one without tags is an empty list here."""
    queries.check_member(ctx, user_id)
    written = bulk.replace_all(ctx, user_id, body)
    if query.hydrated:
        return shaped(ctx, queries.several(ctx, [each.row.id for each in written]), hydrated=True)
    shown = [written_out(ctx, each) for each in written]
    return [msgspec.structs.replace(row, tag_ids=row.tag_ids or []) for row in shown]


@operation("DELETE", OF_USER, TRACK_TIME, tag=TAG, raises=DELETE)
def delete_time_entries(ctx: Context, user_id: str, query: BulkDelete) -> list[EntryOut]:
    """Delete several entries of a user, all or none; answers them as they were."""
    queries.check_member(ctx, user_id)
    return [written_out(ctx, each) for each in bulk.delete_all(ctx, user_id, query.time_entry_ids)]


@operation(
    "POST", f"{OF_USER}/{{timeEntryId}}/duplicate", TRACK_TIME, tag=TAG, status=201, warns=True,
    raises=[*CONTENT, *OTHERS, checks.ProjectRequired],
)  # fmt: skip
def duplicate_time_entry(ctx: Context, user_id: str, time_entry_id: str) -> EntryOut:
    """Add a second entry with the same fields and times; the copy of a running one ends now."""
    queries.check_member(ctx, user_id)
    return written_out(ctx, actions.duplicate(ctx, actions.editable(ctx, time_entry_id, user_id)))


@operation("PATCH", f"{ENTRIES}/invoiced", MARK_INVOICED, tag=TAG, feature=Feature.INVOICING, raises=[NotInWorkspace])
def mark_invoiced(ctx: Context, body: InvoicedIn) -> None:
    """Mark entries as invoiced, or as not invoiced."""
    bulk.mark_invoiced(ctx, body.time_entry_ids, body.invoiced)


@operation(
    "POST", f"{ENTRIES}/{{timeEntryId}}/split", TRACK_TIME, tag=TAG, status=201, feature=Feature.SPLIT_TIME_ENTRY,
    addition=True, raises=[*DELETE, *REQUIRED, times.SplitOutside, *checks.TYPE_ERRORS, times.ManualTrackingDisabled],
)  # fmt: skip
def split_time_entry(ctx: Context, time_entry_id: str, body: split.SplitIn) -> list[EntryOut]:
    """Cut an entry in two with equal fields; the second part of a running one goes on. Answers both, earlier first."""
    both = split.split(ctx, actions.editable(ctx, time_entry_id), body.at)
    return [written_out(ctx, each) for each in both]


@operation(
    "POST", f"{ENTRIES}/{{timeEntryId}}/restore", TRACK_TIME, tag=TAG, warns=True, addition=True,
    raises=[*DELETE, trash.RestoredWithout, trash.NotDeleted, trash.DeletedTooLongAgo, trash.AnotherTimerRuns],
)  # fmt: skip
def restore_time_entry(ctx: Context, time_entry_id: str) -> EntryOut:
    """Bring back an entry that was deleted in the last 30 days, with its id and all its fields.

    A project, task, tag or custom field that was deleted meanwhile is left out; X-Hourbook-Warning then says
    ``restored-without`` and Warning names which.
    """
    return written_out(ctx, trash.restore(ctx, time_entry_id))


@operation(
    "GET", "/workspaces/{workspaceId}/user/{userId}/deleted-time-entries", TRACK_TIME, tag=TAG, lists=True,
    addition=True, raises=OTHERS,
)  # fmt: skip
def list_deleted_time_entries(ctx: Context, user_id: str, query: Paging) -> list[trash.DeletedEntryOut]:
    """List the entries of a user that can be restored, the latest deletion first."""
    return trash.listed(ctx, user_id, query)
