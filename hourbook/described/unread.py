"""What a refused request held beside what the operation reads: often the value that was missed."""

import re

from hourbook.core.base.errors import ApiError
from hourbook.core.base.shapes import struct_options
from hourbook.core.base.wire import known_fields
from hourbook.core.edge.operations import Operation
from hourbook.languages.said import joined, said

MOST = 5


def told(op: Operation, error: ApiError, names: list[str]) -> str:
    """The names that are not read, with those that were probably meant; "" where the refusal speaks of them itself."""
    cause = error.details().get("cause", "")
    unread = [name for name in names if name not in cause][:MOST]
    if not unread:
        return ""
    return said("Not read, whatever its value: {names}.", names=with_meant(op, unread))


def with_meant(op: Operation, names: list[str]) -> str:
    """The names, each with the one that was probably meant."""
    structs = [*struct_options(op.body), *([op.query] if op.query else [])]
    known = {bare(name): name for struct in structs for name in known_fields(struct)}
    meant = [
        said("{name} (is {known} meant?)", name=name, known=known[bare(name)]) if bare(name) in known else name
        for name in names
    ]
    return joined(meant, ", ")


def bare(name: str) -> str:
    """A name without case and joints, in which spellings differ."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
