"""Several entries at once: edit, delete, read, mark as invoiced. All or nothing."""

from hourbook.core.base.errors import ApiError, NotNull
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace, each_once
from hourbook.core.who.context import Context
from hourbook.features.time_entries import actions, queries
from hourbook.features.time_entries.answers import Written, tag_ids_of, told, values_of
from hourbook.features.time_entries.schemas import BulkEntryIn
from hourbook.features.time_entries.tables import time_entries


class EndRequired(ApiError):
    message = "All time entries must have end time defined when they are edited together."
    cause = "The entry {given} is running, or its row in the body has no end."
    fix = "Give every row an end, and leave running entries out: PUT or stop them one by one."
    field = "end"


def replace_all(ctx: Context, user_id: str, rows: list[BulkEntryIn]) -> list[Written]:
    """Replace entries of one user, in the order of the body.

    differs: an entry that two rows name with different fields is refused, since only one of them could hold.
    """
    return [replace_one(ctx, user_id, row) for row in each_once(rows, "id", "id")]


def replace_one(ctx: Context, user_id: str, body: BulkEntryIn) -> Written:
    row = actions.editable(ctx, body.id, user_id)
    if not body.start:
        raise NotNull(field="start")
    if not body.end or row.end_at is None:
        raise EndRequired(given=body.id)
    return actions.replace(ctx, row, body, user_route=user_id)


def delete_all(ctx: Context, user_id: str, ids: list[str]) -> list[Written]:
    """Delete entries of one user; returns them as they were."""
    return [actions.delete(ctx, actions.editable(ctx, id, user_id)) for id in dict.fromkeys(ids)]


def mark_invoiced(ctx: Context, ids: list[str], invoiced: bool) -> None:
    """Set or clear the mark that an entry was invoiced."""
    wanted = list(dict.fromkeys(ids))
    rows = queries.several_whole(ctx, wanted)
    missing = set(wanted) - {row.id for row in rows}
    if missing:
        raise NotInWorkspace(thing="Time entry", field="timeEntryIds", given=next(i for i in wanted if i in missing))
    values = values_of(ctx, wanted)
    for row in rows:
        same = told(tag_ids_of(row), values.get(row.id, {}))
        records.change(ctx, time_entries, row, "", (same, same), invoiced=invoiced)
