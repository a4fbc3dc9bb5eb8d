"""The summary report: groups within groups (wire-facts 6.25, product-facts 16).

An entry with two tags counts under both, one of a person in two groups under both: such groups may add up to more
than the total, which counts each entry once.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from hourbook.core.base.wire import UNSET, UnsetType, Wire, given
from hourbook.features.reports.engine.answers import groups_out, id_of, keep_groups, main_amount, totals_out
from hourbook.features.reports.engine.folding import Node, folded
from hourbook.features.reports.engine.frame import Frame, filter_missing
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.engine.levels import MANY, Level, Thing, level, note_of, things
from hourbook.features.reports.engine.ordering import Sorting, sorting
from hourbook.features.reports.engine.report import Group, Report, Sums
from hourbook.features.reports.engine.tables import (
    DURATIONS,
    Column,
    Line,
    Table,
    amount_cells,
    amount_columns,
    codes_of,
    group_cells,
    in_pages,
    names_of,
)
from hourbook.features.reports.schemas import GroupKey, ReportIn
from hourbook.features.reports.wire import GroupOut, TotalsOut

LEAST = '{"groups": ["PROJECT"]}'  # that the filter needs


class SummaryFilter(Wire):
    """Up to three levels of groups."""

    groups: Annotated[list[GroupKey], Meta(max_length=3)] = []
    sort_column: Literal["GROUP", "DURATION", "AMOUNT", "EARNED", "COST", "PROFIT"] | UnsetType | None = UNSET
    summary_chart_type: Literal["BILLABILITY", "PROJECT"] | UnsetType | None = UNSET


class SummaryIn(ReportIn, kw_only=True):
    """A summary report."""

    summary_filter: SummaryFilter | UnsetType | None = UNSET


class DonutSlice(Wire, gc=False):
    """The share of a top group."""

    _id: str = msgspec.field(name="_id")
    name: str
    color: str
    duration: int
    amount: int | UnsetType | None = UNSET


class GroupTotals(Wire, gc=False):
    """How many groups there are at the first two levels."""

    group_one_total_count: int | UnsetType = UNSET
    group_two_total_count: int | UnsetType = UNSET


class SummaryOut(Wire):
    """Where there is no entry, ``totals`` and ``groupTotals`` are empty."""

    totals: list[TotalsOut]
    group_one: list[GroupOut]
    donut_chart: list[DonutSlice]
    group_totals: GroupTotals


def summary(frame: Frame) -> Report:
    """Groups within groups, up to three levels."""
    wanted = filter_of(frame)
    frame = frame._replace(sort_column=given(wanted.sort_column) or "GROUP")
    levels = [level(frame, kind) for kind in dict.fromkeys(wanted.groups)]
    root = folded(frame, levels)
    return Report(frame, totals=root, groups=arranged(frame, root, levels))


def filter_of(frame: Frame) -> SummaryFilter:
    """The summaryFilter with at least one group. Raises FilterMissing."""
    assert isinstance(frame.body, SummaryIn)
    wanted = given(frame.body.summary_filter)
    if wanted is None or not wanted.groups:
        raise filter_missing(frame.ctx, "summary", SummaryFilter, LEAST, "" if wanted is None else ".groups")
    return wanted  # type: ignore[no-any-return]


def arranged(frame: Frame, root: Node, levels: list[Level]) -> Sequence[Group]:
    """The named groups below a node, sorted at each level."""
    named, nodes = [], [root]
    for each in levels:
        named.append((each.kind, things(frame.ctx, each.kind, {id for node in nodes for id in node.below or ()})))
        nodes = [child for node in nodes for child in (node.below or {}).values()]
    return groups_below(root, named, 0, sorting(frame))


def groups_below(node: Node, named: list[tuple[str, dict[str, Thing]]], depth: int, sort: Sorting) -> Sequence[Group]:
    """The groups of a node, each with its own."""
    if depth == len(named):
        return ()
    kind, things = named[depth]
    found = [
        Group(kind, id, thing.name, child, groups_below(child, named, depth + 1, sort), thing.color,
              thing.client_name, bool(thing.is_member))
        for id, child in (node.below or {}).items() for thing in (things[id],)
    ]  # fmt: skip
    sort(found)
    return found


def summary_out(report: Report) -> SummaryOut:
    """The answer to a summary report."""
    counts = GroupTotals()
    if report.groups:
        counts.group_one_total_count = len(report.groups)
    if any(group.children for group in report.groups):
        counts.group_two_total_count = sum(len(group.children) for group in report.groups)
    return SummaryOut(
        totals=[totals for totals in totals_out(report) if totals],
        group_one=groups_out(report),
        donut_chart=[
            DonutSlice(_id=id_of(report.frame.ctx, each), name=each.name, color=each.color, duration=each.sums.seconds,
                       amount=main_amount(report.money, each.sums)) for each in report.groups
        ],
        group_totals=counts,
    )  # fmt: skip


def summary_table(frame: Frame, date_format: str) -> Table:
    """A row for each of the innermost groups with the names around it, after the sums of its outer groups."""
    report = summary(frame)
    kinds: list[str] = list(dict.fromkeys(filter_of(report.frame).groups))
    money, codes = report.money, codes_of(report)
    measures = [*DURATIONS, *amount_columns(money, codes)]

    def cells(names: list[Any], sums: Sums) -> list[Any]:
        return [*names, sums.seconds, sums.seconds, *amount_cells(money, codes, sums)]

    def lines(groups: Sequence[Group], above: list[Any], depth: int) -> Iterator[Line]:
        width = len(names_of(kinds))
        for group in groups:
            names = [*above, *group_cells(group, date_format, "CLIENT" in kinds)]
            padded = names + [""] * (width - len(names))
            yield Line(cells(padded, group.sums), depth if group.children else None)
            yield from lines(group.children, names, depth + 1)

    names = names_of(kinds)
    total = cells(["Total", *[""] * (len(names) - 1)], report.totals)
    columns = [*(Column(name, "date" if name == "Date" else "text") for name in names), *measures]
    return Table(columns, in_pages(lines(report.groups, [], 0)), total, lambda: report.totals)


def notes(body: SummaryIn) -> list[str]:
    """What explains sums of groups that look wrong."""
    return [note_of(kind) for kind in dict.fromkeys(given(body.summary_filter).groups) if kind in MANY]


SUMMARY = ReportKind(
    name="summary", about="Group and add up entries.", request=SummaryIn, least=LEAST, part="summaryFilter",
    saved=SummaryFilter, make=summary,
    answer=summary_out, answered=SummaryOut, table=summary_table, notes=notes, cut=keep_groups,
    shared_as=("SUMMARY",), defaults={"sort_column": "GROUP", "summary_chart_type": "BILLABILITY"},
    check=filter_of,
)  # fmt: skip
