"""What the annotation of a wire type says: the structs it may hold, the type at a path, the words of a fixed set."""

import re
import types
import typing
from functools import cache
from typing import Any, Literal

import msgspec

from hourbook.core.base.clock import Instant
from hourbook.core.base.wire import Duration

MANY = 2**30
TIMES: dict[Any, str] = {Instant: "instant", Duration: "duration"}  # as the slips of a refusal name them


def struct_options(kind: Any) -> list[Any]:
    """The wire structs that a type annotation may hold."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return [kind]
    if typing.get_origin(kind) in (list, types.UnionType, typing.Union, typing.Annotated):
        return [struct for part in typing.get_args(kind) for struct in struct_options(part)]
    return []


def leaves(kind: Any) -> list[Any]:
    """The types a type annotation is made of, and what is annotated to them."""
    if typing.get_origin(kind) is typing.Annotated:
        return [*leaves(kind.__origin__), *kind.__metadata__]
    if typing.get_origin(kind) in (list, types.UnionType, typing.Union):
        return [leaf for part in typing.get_args(kind) for leaf in leaves(part)]
    return [kind]


def field_type(kind: Any, path: str) -> Any:
    """The annotation of the field at a path, unions resolved to their first real member; of a place in a list that of
    what the list holds."""
    steps = re.findall(r"\[(?:\d*|\.\.\.)\]|[^.\[\]]+", path)
    for at, name in enumerate(steps):
        if name[0] == "[":
            held = bare(kind)
            kind = typing.get_args(held)[0] if typing.get_origin(held) is list else kind
            continue
        structs = struct_options(kind)
        match = [f for s in structs for f in msgspec.structs.fields(s) if f.encode_name == name]
        if not match:
            return None
        kind = match[0].type
        if at + 1 < len(steps) and steps[at + 1][0] != "[":
            kind = first(kind)
    return first(kind)


def first(kind: Any) -> Any:
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return next((first(p) for p in typing.get_args(kind) if p not in (type(None), msgspec.UnsetType)), kind)
    return kind


@cache
def longest(kind: Any) -> int:
    """Bytes of the longest JSON that the limits of a type allow; where there is a list or object without one, many."""
    most = next((m.max_length for m in getattr(kind, "__metadata__", ()) if getattr(m, "max_length", None)), MANY)
    kind = kind.__origin__ if typing.get_origin(kind) is typing.Annotated else kind
    parts = typing.get_args(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return sum(len(f.encode_name) + 6 + longest(f.type) for f in msgspec.structs.fields(kind))
    if kind is str:
        return 6 * min(most, MANY)  # as \u1234
    if typing.get_origin(kind) in (list, dict):
        return min(most * (2 + sum(map(longest, parts))), MANY)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return max(map(longest, parts))
    return MANY if kind is Any else 50


def bare(kind: Any) -> Any:
    """The type without what may be absent and what is checked beside it."""
    kind = first(kind)
    return bare(typing.get_args(kind)[0]) if typing.get_origin(kind) is typing.Annotated else kind


def literals(kind: Any) -> list[str]:
    kind = bare(kind)
    kind = typing.get_args(kind)[0] if typing.get_origin(kind) is list else kind
    return [str(v) for v in typing.get_args(kind)] if typing.get_origin(kind) is Literal else []
