"""From rows of entries to what clients get (wire-facts 6.7)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.clock import duration_text, instant_text
from hourbook.core.base.wire import UNSET, Money
from hourbook.core.rows.records import Paged, mine
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.values import fields_for_entries
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.time_entries.locks import lock_instant
from hourbook.features.time_entries.queries import Shown
from hourbook.features.time_entries.schemas import EntryOut, FieldValueOut, TimeInterval
from hourbook.features.time_entries.tables import TimeEntry, time_entry_custom_values
from hourbook.features.time_entries.times import seconds_between

FieldValues = dict[str, tuple[Any, str]]
"""Values of an entry's custom fields with their source types, by the id of the field."""


class Written(NamedTuple):
    """An entry after a write: its row (with ``tags``) and the values of its custom fields."""

    row: TimeEntry
    values: FieldValues


def told(tag_ids: list[str], values: FieldValues) -> dict[str, Any]:
    """What the change row says beside the columns of an entry."""
    return {"tag_ids": tag_ids, "custom_fields": {id: value for id, (value, _) in values.items()}}


def tag_ids_of(row: TimeEntry) -> list[str]:
    """The ids of an entry's tags in order, from the column ``tags`` of ``queries.with_tags``."""
    return sorted(row.tags.split(",")) if row.tags else []


def interval(start: int, end: int | None) -> TimeInterval:
    """``timeInterval``: running while ``end`` is None; the duration is never below zero."""
    if end is None:
        return TimeInterval(start=instant_text(start), end=None, duration=None)
    return TimeInterval(
        start=instant_text(start), end=instant_text(end), duration=duration_text(seconds_between(start, end))
    )


def formatted_duration(row: Shown, style: str) -> str | None:
    """The duration as the setting ``durationFormat`` prints it: 1:30:00 (FULL), 1:30 (COMPACT), 1.50 (DECIMAL).

    That ``consider-duration-format`` means this is a guess: the contract has only the name.
    """
    if row.end_at is None:
        return None
    seconds = seconds_between(row.start_at, row.end_at)
    if style == "DECIMAL":
        hundredths = (seconds * 100 + 1800) // 3600
        return f"{hundredths // 100}.{hundredths % 100:02d}"
    clock = f"{seconds // 3600}:{seconds // 60 % 60:02d}"
    return clock if style == "COMPACT" else f"{clock}:{seconds % 60:02d}"


def rows_out(ctx: Context, rows: Sequence[Shown]) -> Paged:
    """Entries with their rates, as reads answer them; keeps ``last`` of a page."""
    values = values_of(ctx, [row.id for row in rows]) if fields_for_entries(ctx) else {}
    found = Paged(entries_out(ctx, rows, values, rates=True))
    found.last = getattr(rows, "last", True)
    return found


def written_out(ctx: Context, entry: Written) -> EntryOut:
    """An entry as writes answer it, without rates."""
    row = entry.row
    values = {row.id: entry.values} if entry.values else {}
    shown = Shown(*[getattr(row, name) for name in Shown.__struct_fields__])
    return entries_out(ctx, [shown], values, rates=False)[0]


def entries_out(ctx: Context, rows: Sequence[Shown], values: dict[str, FieldValues], *, rates: bool) -> list[EntryOut]:
    """Entries as wire structs. Hot: fifty of them are what every client asks for first."""
    lock = lock_instant(ctx)
    names = {field.id: field.name for field in fields_for_entries(ctx) if field.status != "INACTIVE"} if values else {}
    absent = None if rates else UNSET
    see_hourly, see_cost = rates and ctx.may(SEE_RATES), rates and ctx.may(SEE_COSTS)
    return [
        EntryOut(
            id=row.id,
            description=row.description,
            tag_ids=sorted(row.tags.split(",")) if row.tags else None,
            user_id=row.user_id,
            billable=row.billable == 1,
            task_id=row.task_id,
            project_id=row.project_id,
            workspace_id=row.workspace_id,
            time_interval=interval(row.start_at, row.end_at),
            custom_field_values=values_out(row.id, values[row.id], names) if values and row.id in values else [],
            type=row.type,
            kiosk_id=row.kiosk_id,
            hourly_rate=Money(amount=row.hourly_rate or 0, currency=row.currency) if see_hourly else absent,
            cost_rate=Money(amount=row.cost_rate, currency=row.currency)
            if see_cost and row.cost_rate is not None
            else absent,
            is_locked=row.start_at < lock or row.approved == 1,
            approval_request_id=row.approval_request_id or UNSET,
        )
        for row in rows
    ]


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
