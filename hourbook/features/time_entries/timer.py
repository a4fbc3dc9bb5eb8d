"""The running timer: at most one for a user in a workspace (the index ``uq_time_entries_running`` holds it).

differs: in the real service a second timer started by the API runs beside the first. Here it stops the first one, as
its web app does.
"""

from hourbook.core.base.errors import ApiError
from hourbook.core.db.turns import take_turns
from hourbook.core.rows import records
from hourbook.core.rows.records import as_dict
from hourbook.core.who.context import Context
from hourbook.features.time_entries import checks, queries, times
from hourbook.features.time_entries.answers import Written, tag_ids_of, told, values_of
from hourbook.features.time_entries.tables import TimeEntry, time_entries


class NothingRunning(ApiError):
    status, code = 404, 404
    message = "Currently running time entry doesn't exist on workspace {workspace} for user {user}."
    cause = "No timer of this user runs in this workspace."
    fix = "Start one (POST without end), or edit a finished entry with PUT."
    example = {"workspace": "64a687e29ae1f428e7ebe303", "user": "5a0ab5acb07987125438b60f"}


def serialise(ctx: Context, user_id: str) -> None:
    """Let starts and stops of one user wait for each other.

    Not by the row of the member: everybody who writes holds that one already, and two who want more of it would wait
    for each other.
    """
    take_turns(ctx.tx, f"timer {ctx.workspace_id} {user_id}")


def make_way(ctx: Context, user_id: str, start: int, but: str = "") -> None:
    """Stop the running timer, unless it is the entry ``but``, for one that starts at ``start``."""
    serialise(ctx, user_id)
    row = queries.running_entry(ctx, user_id)
    if row is None or row.id == but:
        return
    finish(ctx, row, times.end_before(ctx, row.start_at, start))


def stop(ctx: Context, user_id: str, end: int | None) -> Written:
    """Stop the running timer of a user, now unless told when. A lock does not keep it running."""
    serialise(ctx, user_id)
    row = queries.running_entry(ctx, user_id)
    if row is None:
        raise NothingRunning(workspace=ctx.workspace_id, user=user_id)
    end = times.end_of_timer(ctx, row.start_at) if end is None else end
    times.check_timer_stop(ctx, end, user_id)
    times.check_interval(ctx, row.start_at, end, stops=row.id)
    times.warn_of_future(ctx, row.start_at, end, begun=True)
    return finish(ctx, row, int(end))


def finish(ctx: Context, row: TimeEntry, end: int) -> Written:
    """End a running entry; refused while it lacks a required field."""
    values, tag_ids = values_of(ctx, [row.id]).get(row.id, {}), tag_ids_of(row)
    checks.check_complete(ctx, as_dict(time_entries, row), tag_ids, values, creating=False)
    same = told(tag_ids, values)
    after = records.change(ctx, time_entries, row, "TIMER_STOPPED", (same, same), end_at=end)
    after.tags = row.tags
    return Written(after, values)
