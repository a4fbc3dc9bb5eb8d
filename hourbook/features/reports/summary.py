"""The summary report: one statement, folded into groups within groups (wire-facts 6.25, product-facts 16).

An entry with two tags counts under both, one of a person in two groups under both: such groups may add up to more
than the total, which counts each entry once.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any

import sqlalchemy as sa

from hourbook.core.access import Can
from hourbook.core.context import Context
from hourbook.core.errors import ApiError
from hourbook.core.wire import given
from hourbook.features.reports.frame import Frame
from hourbook.features.reports.levels import Level, Thing, level, things
from hourbook.features.reports.measures import cost, earned, length, rounded, total
from hourbook.features.reports.report import Group, Report, Sums
from hourbook.features.reports.schemas import SummaryFilter, SummaryIn
from hourbook.features.time_entries.tables import time_entries, time_entry_tags

entry = time_entries.c
Path = tuple[str, ...]
MONEY = ("AMOUNT", "EARNED", "COST", "PROFIT")


class FilterMissing(ApiError):
    message = "Please provide {kind} filter."
    cause = "The report needs {kind}Filter, and nothing else says how to build it."
    fix = 'Add {kind}Filter to the body, for example {{"summaryFilter": {{"groups": ["PROJECT"]}}}}.'
    field = "summaryFilter"
    example = {"kind": "summary"}


def summary(frame: Frame) -> Report:
    """Groups within groups, up to three levels."""
    assert isinstance(frame.body, SummaryIn)
    wanted = filter_of(frame.body)
    levels = [level(frame, kind) for kind in dict.fromkeys(wanted.groups)]
    nodes = folded(frame, levels)
    return Report(frame, totals=nodes.pop(()), groups=arranged(frame, levels, nodes))


def filter_of(body: SummaryIn) -> SummaryFilter:
    """The summaryFilter with at least one group."""
    wanted = given(body.summary_filter)
    if wanted is None or not wanted.groups:
        raise FilterMissing(kind="summary", field="summaryFilter" if wanted is None else "summaryFilter.groups")
    return wanted  # type: ignore[no-any-return]


# --- reading


def folded(frame: Frame, levels: list[Level]) -> dict[Path, Sums]:
    """The sums of every group by its path of ids; of () everything.

    Groups above a level of tags are counted without joining the tags, which would count entries several times.
    """
    nodes: dict[Path, Sums] = defaultdict(Sums)
    at = next((i for i, each in enumerate(levels) if each.kind == "TAG"), None)
    if at is not None:
        fold(frame, levels[:at], range(at + 1), nodes)
        fold(frame, levels, range(at + 1, len(levels) + 1), nodes)
    else:
        fold(frame, levels, range(len(levels) + 1), nodes)
    return nodes


def fold(frame: Frame, levels: list[Level], depths: range, nodes: dict[Path, Sums]) -> None:
    """Add what the statement of these levels yields to the groups of these depths."""
    nodes[()]  # there, even without a single entry
    count = len(levels)
    for row in frame.ctx.tx.execute(statement(frame, levels)):
        ids = [each.ids(value) for each, value in zip(levels, row, strict=False)]
        for depth in depths:
            for path in paths(ids, depth):
                nodes[path].add(*row[count:])


def paths(ids: list[Any], depth: int) -> Iterator[Path] | tuple[Path]:
    """The groups of a depth that a row counts in: mostly one."""
    if all(len(each) == 1 for each in ids[:depth]):
        return (tuple(each[0] for each in ids[:depth]),)
    return product(*ids[:depth])


def statement(frame: Frame, levels: list[Level]) -> sa.Select[Any]:
    """Sums of the entries that count, by the levels' columns and the currency."""
    keys = [each.column.label(f"k{i}") for i, each in enumerate(levels)]
    by: list[Any] = [sa.literal_column(f"k{i}") for i in range(len(levels))]
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


# --- arranging


def arranged(frame: Frame, levels: list[Level], nodes: dict[Path, Sums]) -> list[Group]:
    """The groups as a tree, sorted at each level."""
    names = [
        things(frame.ctx, each.kind, {path[i] for path in nodes if len(path) > i}) for i, each in enumerate(levels)
    ]
    made: dict[Path, Group] = {}
    top: list[Group] = []
    for path in sorted(nodes, key=len):
        thing: Thing = names[len(path) - 1][path[-1]]
        group = Group(levels[len(path) - 1].kind, path[-1], thing.name, nodes[path], [], thing.color, thing.client_name,
                      bool(thing.is_member))  # fmt: skip
        made[path] = group
        (made[path[:-1]].children if len(path) > 1 else top).append(group)
    for siblings in [top, *(group.children for group in made.values())]:
        sort(frame, siblings)
    return top


def sort_column(frame: Frame) -> str:
    """What groups are sorted by. A column of money the caller may not see counts as GROUP: an order tells amounts."""
    wanted = given(frame.body.summary_filter) if isinstance(frame.body, SummaryIn) else None
    column = str(given(wanted.sort_column) or "GROUP") if wanted else "GROUP"
    if column == "AMOUNT":
        column = frame.money.main
    if column in MONEY and not (frame.money.shown and may_sort(frame.ctx, column)):
        return "GROUP"
    return column


def may_sort(ctx: Context, column: str) -> bool:
    return ctx.may(Can.SEE_RATES if column == "EARNED" else Can.SEE_COSTS)


def sort(frame: Frame, groups: list[Group]) -> None:
    """Sort groups of one level in place: by name ascending unless said otherwise; equal ones by name and id.

    By money: first by the amount in the workspace's currency, then by the others'.
    """
    column = sort_column(frame)
    groups.sort(key=lambda group: (group.name.lower() if group.kind not in DATES else group.id, group.id))
    descending = given(frame.body.sort_order) == "DESCENDING"
    if column == "GROUP":
        if descending:
            groups.reverse()
    elif column == "DURATION":
        groups.sort(key=lambda group: group.sums.seconds, reverse=given(frame.body.sort_order) != "ASCENDING")
    else:
        own = frame.ctx.workspace.currency

        def worth(group: Group) -> tuple[int, int]:
            values = group.sums.by_currency(column)
            return values.get(own, 0), max((v for code, v in values.items() if code != own), default=0)

        groups.sort(key=worth, reverse=given(frame.body.sort_order) != "ASCENDING")


DATES = ("DATE", "WEEK", "MONTH")
