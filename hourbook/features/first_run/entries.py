"""Many entries at once, with the rates, tags and change rows that writing them one by one would have left."""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.db.tables import new_id
from hourbook.core.rows.changes import as_text, record_changes
from hourbook.core.rows.records import Row
from hourbook.core.who.context import Context
from hourbook.features.first_run.days import Stretch
from hourbook.features.rates.resolving import Resolved, resolve
from hourbook.features.time_entries.tables import time_entries, time_entry_custom_values, time_entry_tags

Values = dict[str, Any]
Ids = dict[str, str]


class Made(NamedTuple):
    """What entries point at, by name; people by their key in the catalog."""

    people: Ids
    jobs: dict[str, Row]
    tasks: dict[tuple[str, str], Row]
    tags: Ids
    fields: Ids


def track(ctx: Context, made: Made, days: list[Stretch]) -> None:
    """Write the entries; ``ctx.request_id`` is what their change rows are known by."""
    rates = Rates(ctx, made)
    entries = [entry(made, rates(one), one) for one in days]
    pairs = list(zip(entries, days, strict=True))
    insert(ctx, time_entries, entries)
    insert(ctx, time_entry_tags, [
        {"entry_id": row["id"], "tag_id": made.tags[name]} for row, one in pairs for name in one.tags
    ])  # fmt: skip
    insert(ctx, time_entry_custom_values, [
        {"entry_id": row["id"], "custom_field_id": made.fields[name], "value": value, "source_type": "WORKSPACE"}
        for row, one in pairs for name, value in one.fields.items() if name in made.fields
    ])  # fmt: skip
    record_changes(ctx.tx, ctx.workspace_id, [change(ctx, row) for row in entries])


def insert(ctx: Context, table: sa.Table, rows: list[Values]) -> None:
    if rows:
        ctx.tx.execute(sa.insert(table), [{"workspace_id": ctx.workspace_id, **row} for row in rows])


class Rates:
    """What the resolver says of each person, project and task; the catalog's rates have no history."""

    def __init__(self, ctx: Context, made: Made) -> None:
        self._ctx, self._made = ctx, made
        self._known: dict[tuple[str, str, str], Resolved] = {}

    def __call__(self, one: Stretch) -> Resolved:
        who = one.person, one.job, one.task
        if who not in self._known:
            job, task = self._made.jobs.get(one.job), self._made.tasks.get((one.job, one.task))
            user_id = self._made.people[one.person]
            self._known[who] = resolve(self._ctx, user_id=user_id, project=job, task=task, start_at=one.start)
        return self._known[who]


def entry(made: Made, rates: Resolved, one: Stretch) -> Values:
    """The row of an entry; it was written when it ended."""
    task = made.tasks.get((one.job, one.task))
    return {
        "id": new_id(),
        "created_at": one.end or one.start,
        "user_id": made.people[one.person],
        "description": one.description,
        "project_id": made.jobs[one.job].id if one.job else None,
        "task_id": task.id if task else None,
        "billable": one.billable,
        "type": "BREAK" if one.is_break else "REGULAR",
        "start_at": one.start,
        "end_at": one.end,
        "hourly_rate": rates.hourly_rate,
        "cost_rate": rates.cost_rate,
        "currency": rates.currency,
        "invoiced": False,
        "approval_request_id": None,
        "approved": False,
        "kiosk_id": None,
    }


def change(ctx: Context, row: Values) -> Values:
    """The change row that writing the entry alone would have left."""
    whose = {"actor_id": row["user_id"], "owner_id": row["user_id"], "request_id": ctx.request_id}
    what = {"event": "NEW_TIME_ENTRY", "kind": "TIME_ENTRY", "entity_id": row["id"]}
    return {"id": new_id(), "at": row["created_at"], **what, **whose, "before": None, "after": as_text(row)}
