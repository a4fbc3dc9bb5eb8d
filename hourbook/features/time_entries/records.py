"""The rows of entries as other features may write them; each write leaves its change, or says why none."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.features.time_entries.tables import time_entries, time_entry_custom_values, time_entry_tags

BATCH = 500


def unlink(ctx: Context, which: sa.ColumnElement[bool], **values: Any) -> None:
    """Take project or task from entries, with a change row each. Their rates stay what they were."""
    rows = ctx.tx.execute(sa.select(time_entries).where(mine(ctx, time_entries), which)).all()
    if not rows:
        return
    ctx.tx.execute(sa.update(time_entries).where(mine(ctx, time_entries), which).values(**values))
    for row in rows:
        before = records.as_dict(time_entries, row)
        records.tell(ctx, time_entries, before | values, "", "updated", before=before, after=before | values)


def set_rates(ctx: Context, ids: list[str], **columns: Any) -> None:
    """Write the rates of many entries (minor units an hour); the change row is the rate's own."""
    for some in parts(ids):
        ctx.tx.execute(
            sa.update(time_entries).where(mine(ctx, time_entries), time_entries.c.id.in_(some)).values(**columns)
        )


def remove(ctx: Context, rows: list[Row]) -> None:
    """Delete entries with their tags and custom field values."""
    for some in parts([row.id for row in rows]):
        for link in (time_entry_tags, time_entry_custom_values):
            ctx.tx.execute(sa.delete(link).where(mine(ctx, link), link.c.entry_id.in_(some)))
    for row in rows:
        records.remove(ctx, time_entries, row)


def parts(ids: list[str]) -> list[list[str]]:
    """The ids in pieces that a statement can take."""
    return [ids[first : first + BATCH] for first in range(0, len(ids), BATCH)]
