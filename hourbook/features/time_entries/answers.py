"""From rows of entries to what clients get (wire-facts 6.7)."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.access import Can
from hourbook.core.clock import duration_text, instant_text
from hourbook.core.context import Context
from hourbook.core.records import Paged, Row, mine
from hourbook.core.wire import UNSET, Money
from hourbook.features.custom_fields.values import fields_for_entries
from hourbook.features.time_entries.locks import lock_instant
from hourbook.features.time_entries.schemas import EntryOut, FieldValueOut, TimeInterval
from hourbook.features.time_entries.tables import time_entry_custom_values

FieldValues = dict[str, tuple[Any, str]]
"""Values of an entry's custom fields with their source types, by the id of the field."""


class Written(NamedTuple):
    """An entry after a write: its row (with ``tags``) and the values of its custom fields."""

    row: Row
    values: FieldValues


def told(tag_ids: list[str], values: FieldValues) -> dict[str, Any]:
    """What the change row says beside the columns of an entry."""
    return {"tag_ids": tag_ids, "custom_fields": {id: value for id, (value, _) in values.items()}}


def tag_ids_of(row: Row) -> list[str]:
    """The ids of an entry's tags in order, from the column ``tags`` of ``queries.with_tags``."""
    return sorted(row.tags.split(",")) if row.tags else []


def interval(start: int, end: int | None) -> TimeInterval:
    """``timeInterval``: running while ``end`` is None; the duration is never below zero."""
    if end is None:
        return TimeInterval(start=instant_text(start), end=None, duration=None)
    return TimeInterval(
        start=instant_text(start), end=instant_text(end), duration=duration_text(end // 1000 - start // 1000)
    )


def rows_out(ctx: Context, rows: Sequence[Row]) -> Paged:
    """Rows with their rates, as reads answer them; keeps ``last`` of a page."""
    values = values_of(ctx, [row.id for row in rows])
    found = Paged(entries_out(ctx, rows, values, rates=True))
    found.last = getattr(rows, "last", True)
    return found


def written_out(ctx: Context, entry: Written) -> EntryOut:
    """An entry as writes answer it, without rates."""
    values = {entry.row.id: entry.values} if entry.values else {}
    return next(iter(entries_out(ctx, [entry.row], values, rates=False)))


def entries_out(
    ctx: Context, rows: Iterable[Row], values: dict[str, FieldValues], *, rates: bool
) -> Iterable[EntryOut]:
    lock = lock_instant(ctx)
    names = {field.id: field.name for field in fields_for_entries(ctx) if field.status != "INACTIVE"} if values else {}
    hidden = None if rates else UNSET
    hourly, cost = rates and ctx.may(Can.SEE_RATES), rates and ctx.may(Can.SEE_COSTS)
    for row in rows:
        has_rate, has_cost = hourly and row.hourly_rate is not None, cost and row.cost_rate is not None
        own = values.get(row.id)
        yield EntryOut(
            id=row.id,
            description=row.description,
            tag_ids=tag_ids_of(row) or None,
            user_id=row.user_id,
            billable=row.billable,
            task_id=row.task_id,
            project_id=row.project_id,
            workspace_id=row.workspace_id,
            time_interval=interval(row.start_at, row.end_at),
            custom_field_values=values_out(row.id, own, names) if own else [],
            type=row.type,
            kiosk_id=row.kiosk_id,
            hourly_rate=Money(amount=row.hourly_rate, currency=row.currency) if has_rate else hidden,
            cost_rate=Money(amount=row.cost_rate, currency=row.currency) if has_cost else hidden,
            is_locked=row.start_at < lock or row.approved,
            approval_request_id=row.approval_request_id or UNSET,
        )


def values_out(entry_id: str, own: FieldValues, names: dict[str, str]) -> list[FieldValueOut]:
    """``customFieldValues`` of an entry, in the order of the fields; inactive fields are left out."""
    return [
        FieldValueOut(custom_field_id=id, time_entry_id=entry_id, value=own[id][0], name=name, type=own[id][1])  # type: ignore[arg-type]
        for id, name in names.items()
        if id in own
    ]


def values_of(ctx: Context, ids: list[str]) -> dict[str, FieldValues]:
    """The stored values of these entries by entry; nothing is read in a workspace without fields."""
    found: dict[str, FieldValues] = {}
    if not fields_for_entries(ctx):
        return found
    stored = time_entry_custom_values
    for start in range(0, len(ids), 500):
        part = stored.c.entry_id.in_(ids[start : start + 500])
        for row in ctx.tx.execute(sa.select(stored).where(mine(ctx, stored), part)):
            found.setdefault(row.entry_id, {})[row.custom_field_id] = row.value, row.source_type
    return found
