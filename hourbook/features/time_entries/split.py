"""One entry becomes two with equal fields: the first ends where the second starts (product-facts 7)."""

from typing import Any

from hourbook.core.base.clock import Instant
from hourbook.core.base.wire import Wire
from hourbook.core.rows import records
from hourbook.core.rows.records import as_dict
from hourbook.core.who.context import Context
from hourbook.features.projects.visibility import is_admin
from hourbook.features.time_entries import actions, checks, locks, timer, times
from hourbook.features.time_entries.answers import Written, tag_ids_of, told, values_of
from hourbook.features.time_entries.tables import TimeEntry, time_entries
from hourbook.languages.said import said

ITS_OWN = ("id", "created_at", "start_at")


class SplitIn(Wire):
    """Where to cut."""

    at: Instant


def split(ctx: Context, row: TimeEntry, at: int) -> list[Written]:
    """Cut an entry in two, the earlier one first; of a running one the second part goes on. Rates stay as they are."""
    check_splittable(ctx, row, at)
    values, tag_ids = values_of(ctx, [row.id]).get(row.id, {}), tag_ids_of(row)
    checks.check_complete(ctx, as_dict(time_entries, row), tag_ids, values, creating=False)
    if row.end_at is None:
        timer.serialise(ctx, row.user_id)
    same = told(tag_ids, values)
    rest: dict[str, Any] = {name: value for name, value in as_dict(time_entries, row).items() if name not in ITS_OWN}
    first = records.change(ctx, time_entries, row, "TIME_ENTRY_SPLIT", (same, same), end_at=int(at))
    event = "NEW_TIMER_STARTED" if row.end_at is None else "NEW_TIME_ENTRY"
    second = records.add(ctx, time_entries, event, same, **{**rest, "start_at": int(at)})
    actions.add_links(ctx, second.id, tag_ids, values)
    first.tags = second.tags = row.tags
    return [Written(first, values), Written(second, values)]


def check_splittable(ctx: Context, row: TimeEntry, at: int) -> None:
    """The same rules as for an edit of the times by hand."""
    if row.type not in ("REGULAR", "BREAK"):
        raise checks.TimeOffEntryRefused(given=row.type)
    times.check_manual(ctx, said("splits an entry"), user_route=row.user_id)
    locks.check_editable(ctx, row)
    if row.invoiced and not is_admin(ctx):
        raise actions.EntryInvoiced()
    times.check_cut(ctx, row, at)
