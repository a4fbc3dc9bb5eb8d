"""The one statement that adds up the entries of a report."""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import given
from hourbook.core.db.database import Tx
from hourbook.features.projects.tables import projects
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.levels import Level
from hourbook.features.reports.engine.measures import DAY_MS, cost, earned, rounded, total
from hourbook.features.reports.engine.ordering import sort_column
from hourbook.features.time_entries.tables import time_entries, time_entry_tags
from hourbook.features.time_entries.times import length

entry = time_entries.c
Row = tuple[Any, ...]  # a value of each level, then the arguments of Sums.add
ENTRIES = -3
SLICE, MONTH = 50_000, 31 * DAY_MS
INDEX_ORDER = {"PROJECT": 0, "CLIENT": 0, "DATE": 1, "WEEK": 1, "MONTH": 1}


def entry_sums(frame: Frame, levels: list[Level]) -> Iterator[list[Row]]:
    """The rows of the statement in parts, to be added up: the same group may come in several."""
    return in_slices(frame, lambda part: rows_of(part, levels), ENTRIES)


def in_slices(frame: Frame, read: Callable[[Frame], list[Row]], entries: int) -> Iterator[list[Row]]:
    """The rows that are read of a frame, in parts; ``entries`` is the column that counts entries.

    SQLite groups by sorting, in memory. So that what it takes does not grow with the range, it is given about SLICE
    entries at a time: a month first, then as long a time as the last one lets expect.
    """
    if frame.ctx.tx.dialect.name != "sqlite":
        yield read(frame)
        return
    start, length = frame.start, MONTH
    while start <= frame.end:
        part = frame._replace(start=start, end=min(start + length - 1, frame.end))
        rows = read(part)
        counted = sum(row[entries] for row in rows)
        yield rows
        start, length = part.end + 1, max(min(4 * length, length * SLICE // max(counted, 1)), DAY_MS)


def rows_of(frame: Frame, levels: list[Level]) -> list[Row]:
    """The rows of the statement. Sorting takes most of SQLite's time: where projects are grouped, it reads project by
    project from an index that has all that is needed, so that little is left to sort."""
    found = statement(frame, levels)
    tx = frame.ctx.tx
    if tx.dialect.name != "sqlite" or given(frame.body.users) or not by_project(levels):
        return plain_rows(tx, found)
    found = found.with_hint(time_entries, "INDEXED BY ix_time_entries_project", "sqlite")
    every = sa.select(projects.c.id).where(projects.c.workspace_id == frame.ctx.workspace_id)
    in_project, without = entry.project_id.in_(every), entry.project_id.is_(None)
    return [*plain_rows(tx, found.where(in_project)), *plain_rows(tx, found.where(without))]


def plain_rows(tx: Tx, found: sa.Select[Any]) -> list[Row]:
    """The rows as the driver's own tuples, of which there may be 100,000."""
    return tx.execute(found).cursor.fetchall()  # type: ignore[return-value]


def by_project(levels: list[Level]) -> bool:
    """Whether projects are grouped, by columns of that index alone."""
    kinds = {each.kind for each in levels}
    return bool(kinds & {"PROJECT", "CLIENT"}) and not kinds & {"TAG", "TASK", "TIMEENTRY"}


def statement(frame: Frame, levels: list[Level]) -> sa.Select[Any]:
    """Sums of the entries that count, by the levels' columns and the currency."""
    keys = [each.column.label(f"k{i}") for i, each in enumerate(levels)]
    # in the order in which an index yields entries: what is nearly sorted is sorted quickly
    order = sorted(range(len(levels)), key=lambda i: INDEX_ORDER.get(levels[i].kind, len(INDEX_ORDER)))
    by: list[Any] = [sa.literal_column(f"k{i}") for i in order]
    found = sa.select(*keys, entry.currency, *measures(frame)).where(*frame.finished())
    if any(each.kind == "TAG" for each in levels):
        link = time_entry_tags.c
        found = found.select_from(time_entries.outerjoin(
            time_entry_tags, (link.workspace_id == entry.workspace_id) & (link.entry_id == entry.id)
        ))  # fmt: skip
    return found.group_by(*by, entry.currency)


def measures(frame: Frame) -> list[Any]:
    """Seconds, billable seconds, entries, earned and cost, as ``Sums.add`` takes them."""
    seconds = rounded(frame.rounding, length())
    nothing: Any = sa.literal_column("0")
    return [
        total(seconds),
        total(sa.case((entry.billable, seconds), else_=0)),
        sa.func.count(),
        total(earned(seconds)) if needs(frame, "EARNED") else nothing,
        total(cost(seconds)) if needs(frame, "COST") else nothing,
    ]


def needs(frame: Frame, kind: str) -> bool:
    """Whether the statement has to compute it."""
    used = {*frame.money.shown, sort_column(frame)}
    return kind in used or "PROFIT" in used
