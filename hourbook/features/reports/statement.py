"""The one statement that adds up the entries of a report."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.database import Tx
from hourbook.core.wire import given
from hourbook.features.projects.tables import projects
from hourbook.features.reports.frame import Frame
from hourbook.features.reports.levels import Level
from hourbook.features.reports.measures import cost, earned, length, rounded, total
from hourbook.features.reports.ordering import sort_column
from hourbook.features.time_entries.tables import time_entries, time_entry_tags

entry = time_entries.c
Row = tuple[Any, ...]  # a value of each level, then the arguments of Sums.add
INDEX_ORDER = {"PROJECT": 0, "CLIENT": 0, "DATE": 1, "WEEK": 1, "MONTH": 1}


def entry_sums(frame: Frame, levels: list[Level]) -> list[Row]:
    """The rows of the statement. SQLite groups by sorting, which takes most of the time: where projects are grouped,
    it reads project by project from an index that has all that is needed, so that little is left to sort."""
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
