"""Which operations an address of the API has.

One origin serves every base that clients are known to use; doubled and trailing slashes are the same route, never a
redirect, which would lose the method of a POST. Below the base a tree is walked step by step; a fixed step goes before
a parameter. The surface of an address (the shape of its errors) is that of its base, else what the operations at or
below the last known step agree on: so an unknown address among the reports is refused as the reports are.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from hourbook.core.edge.operations import OPERATIONS, UNVERSIONED, Operation

BASES = (
    ("/api/v1/", "api"),
    ("/report/v1/", "reports"),
    ("/reports/v1/", "reports"),
    ("/audit/v1/", "audit"),
    ("/v1/", "api"),
    ("/api/", UNVERSIONED),
)
_SLASHES = re.compile("/{2,}")


class Place(NamedTuple):
    """Where an address leads; without operations it is unknown."""

    path: str  # below the base
    surface: str
    operations: dict[str, Operation]  # by method
    values: dict[str, str]  # of the parameters in the path


class Step:
    """A node of the tree: what may follow, and the operations that end here."""

    __slots__ = ("any", "fixed", "names", "operations", "surfaces")

    def __init__(self) -> None:
        self.fixed: dict[str, Step] = {}
        self.any: Step | None = None
        self.names: list[str] = []
        self.operations: dict[str, Operation] = {}
        self.surfaces: set[str] = set()


def place_of(address: str) -> Place | None:
    """Where an address leads, or None when it is not one of the API's."""
    clean = _SLASHES.sub("/", address) if "//" in address else address
    for base, surface in BASES:
        if clean.startswith(base):
            return place_at(clean[len(base) :].strip("/"), surface)
    return None


def place_at(path: str, surface: str = "api") -> Place:
    """The same for a path below a base of this surface."""
    root, steps, values = trees()[surface == UNVERSIONED], path.strip("/").split("/"), list[str]()
    end = walked(root, steps, 0, values)
    if end is None and surface == "api":  # old clients spell addresses their way below every base
        values.clear()
        end = walked(trees()[True], steps, 0, values)
    if surface in ("api", UNVERSIONED):
        surface = agreed(end or last_known(root, steps), surface)
    if end is None:
        return Place(f"/{path}", surface, {}, {})
    return Place(f"/{path}", surface, end.operations, dict(zip(end.names, values, strict=True)))


def walked(step: Step, steps: list[str], at: int, values: list[str]) -> Step | None:
    """The node at the end of the steps; gathers the values of the parameters on the way."""
    if at == len(steps):
        return step if step.operations else None
    if (fixed := step.fixed.get(steps[at])) and (end := walked(fixed, steps, at + 1, values)):
        return end
    if step.any is None:
        return None
    values.append(steps[at])
    if end := walked(step.any, steps, at + 1, values):
        return end
    values.pop()
    return None


def last_known(step: Step, steps: list[str]) -> Step:
    """The node up to which an unknown address is known."""
    for each in steps:
        known = step.fixed.get(each) or step.any
        if known is None:
            break
        step = known
    return step


def agreed(step: Step, otherwise: str) -> str:
    """The surface of all operations at or below a node."""
    return next(iter(step.surfaces)) if len(step.surfaces) == 1 else otherwise


@cache
def trees() -> tuple[Step, Step]:
    """The public addresses, and those below the base without a version, which has spellings of its own beside them."""
    public = [op for op in OPERATIONS.values() if op.surface != UNVERSIONED]
    return tree_of(public), tree_of(OPERATIONS.values())


def tree_of(operations: Iterable[Operation]) -> Step:
    """The tree of the operations' paths."""
    root = Step()
    for op in operations:
        step = root
        step.surfaces.add(op.surface)
        for part in op.path[1:].split("/"):
            step = following(step, part)
            step.surfaces.add(op.surface)
        step.names = re.findall(r"{(\w+)}", op.path)
        step.operations[op.method] = op
    return root


def following(step: Step, part: str) -> Step:
    """The node behind a step of a declared path, made where it lacks."""
    if part[0] != "{":
        return step.fixed.setdefault(part, Step())
    if step.any is None:
        step.any = Step()
    return step.any
