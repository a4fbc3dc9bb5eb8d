"""From one statement to sums within sums: the entries that count, folded by the levels of a report."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.wire import given
from hourbook.features.projects.tables import projects
from hourbook.features.reports.frame import Frame
from hourbook.features.reports.levels import Level
from hourbook.features.reports.measures import cost, earned, length, rounded, total
from hourbook.features.reports.ordering import sort_column
from hourbook.features.reports.report import Sums
from hourbook.features.time_entries.tables import time_entries, time_entry_tags

entry = time_entries.c
INDEX_ORDER = {"PROJECT": 0, "CLIENT": 0, "DATE": 1, "WEEK": 1, "MONTH": 1}


class Node(msgspec.Struct, gc=False):
    """The sums of a group, and of the groups below it by their ids."""

    sums: Sums
    below: dict[str, "Node"] | None = None

    def child(self, id: str) -> "Node":
        """The group of this id below."""
        if self.below is None:
            self.below = {}
        found = self.below.get(id)
        if found is None:
            found = self.below[id] = Node(Sums())
        return found


def folded(frame: Frame, levels: list[Level]) -> Node:
    """Everything, and below it the groups of each level.

    Groups above a level of tags are counted without joining the tags, which would count entries several times.
    """
    root = Node(Sums())
    at = next((i for i, each in enumerate(levels) if each.kind == "TAG"), None)
    if at is not None:
        fold(frame, levels[:at], root)
    fold(frame, levels, root, above=-1 if at is None else at)
    return root


def fold(frame: Frame, levels: list[Level], root: Node, above: int = -1) -> None:
    """Add what the statement of these levels yields to the groups of the depths below ``above``."""
    count, numbered = len(levels), list(enumerate(levels, 1))
    for row in entry_sums(frame, levels):
        values = row[count:]
        if above < 0:
            root.sums.add(*values)
        nodes = [root]
        for depth, level in numbered:
            nodes = [node.child(id) for id in level.ids(row[depth - 1]) for node in nodes]
            if depth > above:
                for node in nodes:
                    node.sums.add(*values)


def entry_sums(frame: Frame, levels: list[Level]) -> Iterable[Any]:
    """The rows of the statement. SQLite groups by sorting, which takes most of the time: where projects are grouped,
    it reads project by project from an index that has all that is needed, so that little is left to sort."""
    found = statement(frame, levels)
    read = frame.ctx.tx.execute
    if frame.ctx.tx.dialect.name != "sqlite" or given(frame.body.users) or not by_project(levels):
        return read(found).all()
    found = found.with_hint(time_entries, "INDEXED BY ix_time_entries_project", "sqlite")
    every = sa.select(projects.c.id).where(projects.c.workspace_id == frame.ctx.workspace_id)
    parts = found.where(entry.project_id.in_(every)), found.where(entry.project_id.is_(None))
    return chain.from_iterable(read(part).all() for part in parts)


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
