"""From the rows of one statement to sums within sums, by the levels of a report."""

from collections import defaultdict
from typing import Any

from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.levels import Level
from hourbook.features.reports.engine.report import Sums
from hourbook.features.reports.engine.statement import Row, entry_sums


class Node(Sums, gc=False):
    """The sums of a group, and of the groups below it by their ids; None: there is no level below."""

    below: dict[str, "Node"] | None = None


def folded(frame: Frame, levels: list[Level]) -> Node:
    """Everything, and below it the groups of each level.

    Groups above a level of tags are counted without joining the tags, which would count entries several times.
    """
    root = tree(frame, levels)
    at = next((i for i, each in enumerate(levels) if each.kind == "TAG"), None)
    return root if at is None else hung(root, tree(frame, levels[:at]))


def tree(frame: Frame, levels: list[Level]) -> Node:
    """What the statement of these levels yields, folded."""
    root = Node(below={} if levels else None)
    for rows in entry_sums(frame, levels):
        merge(root, node_of(rows, levels))
    return root


def merge(node: Node, more: Node) -> None:
    """Count what another node of the same group counts, and everything below."""
    node.include(more)
    if node.below is None:
        return
    for id, child in (more.below or {}).items():
        if id in node.below:
            merge(node.below[id], child)
        else:
            node.below[id] = child


def node_of(rows: list[Row], levels: list[Level], depth: int = 0) -> Node:
    """The sums of rows of the statement of these levels, and below them the groups from this depth on.

    Only the innermost groups are added up from rows, the others from what is below them, unless that holds entries
    several times.
    """
    if not levels:
        return counted(rows, 0)
    level = levels[depth]
    if depth + 1 == len(levels):
        below = innermost(rows, level, depth)
    else:
        below = {id: node_of(part, levels, depth + 1) for id, part in parts(rows, level, depth).items()}
    node = counted(rows, len(levels)) if level.several else rolled_up(below)
    node.below = below
    return node


def parts(rows: list[Row], level: Level, depth: int) -> dict[str, list[Row]]:
    """The rows of each group of a level."""
    by_value: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        by_value[row[depth]].append(row)
    found: dict[str, list[Row]] = defaultdict(list)
    for value, some in by_value.items():
        for id in level.ids(value):
            found[id] += some
    return found


def innermost(rows: list[Row], level: Level, depth: int) -> dict[str, Node]:
    """The groups of the last level. Of many groups each is mostly a single row, so this makes no lists of rows."""
    found: dict[str, Node] = {}
    keys = depth + 1
    for row in rows:
        for id in level.ids(row[depth]):
            node = found.get(id)
            if node is None:
                found[id] = Node(*row[keys:])
            else:
                node.add(*row[keys:])
    return found


def counted(rows: list[Row], keys: int) -> Node:
    """The sums of rows that begin with so many keys."""
    node = Node()
    for row in rows:
        node.add(*row[keys:])
    return node


def rolled_up(below: dict[str, Node]) -> Node:
    """The sums of the groups below."""
    node = Node()
    for child in below.values():
        node.include(child)
    return node


def hung(node: Node, right: Node) -> Node:
    """``right``, which ends where the tags begin, with the groups of tags that are below ``node``."""
    if right.below is None:
        right.below = node.below
    else:
        for id, child in right.below.items():
            hung((node.below or {})[id], child)
    return right
