"""The summary report: groups within groups (wire-facts 6.25, product-facts 16).

An entry with two tags counts under both, one of a person in two groups under both: such groups may add up to more
than the total, which counts each entry once.
"""

from collections.abc import Sequence

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import given
from hourbook.features.reports.engine.folding import Node, folded
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.levels import Level, Thing, level, things
from hourbook.features.reports.engine.ordering import Sorting, sorting
from hourbook.features.reports.engine.report import Group, Report
from hourbook.features.reports.schemas import SummaryFilter, SummaryIn


class FilterMissing(ApiError):
    message = "Please provide {kind} filter."
    cause = "The report needs {kind}Filter, and nothing else says how to build it."
    fix = 'Add {kind}Filter to the body, for example {{"summaryFilter": {{"groups": ["PROJECT"]}}}}.'
    field = "summaryFilter"
    example = {"kind": "summary"}


def summary(frame: Frame) -> Report:
    """Groups within groups, up to three levels."""
    assert isinstance(frame.body, SummaryIn)
    levels = [level(frame, kind) for kind in dict.fromkeys(filter_of(frame.body).groups)]
    root = folded(frame, levels)
    return Report(frame, totals=root, groups=arranged(frame, root, levels))


def filter_of(body: SummaryIn) -> SummaryFilter:
    """The summaryFilter with at least one group."""
    wanted = given(body.summary_filter)
    if wanted is None or not wanted.groups:
        raise FilterMissing(kind="summary", field="summaryFilter" if wanted is None else "summaryFilter.groups")
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
