"""Whatever a request may hold has a limit, which its type declares, the document says and a named error refuses."""

import copy
import types
import typing
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
import pytest

from hourbook.core.base.clock import Instant
from hourbook.core.base.errors import ApiError, ItemsWrong, LengthWrong
from hourbook.core.base.ids import is_id
from hourbook.core.base.shapes import struct_options
from hourbook.core.base.wire import Duration
from hourbook.core.edge.bodies import read_body
from hourbook.core.edge.operations import OPERATIONS, Operation
from hourbook.core.edge.wording import example_of
from hourbook.described.openapi import document
from tests.surface.firm import INPUTS, Firm
from tests.surface.samples import of_workspaces
from tests.surface.test_writes import send
from tests.twins import Mould, mould, twin
from tests.world import ORIGIN

BOUNDED = {bool, type(None), msgspec.UnsetType, Instant, Duration}  # by what they are
BODIES = [op for op in OPERATIONS.values() if op.body is not None]
WRITES = [op for op in of_workspaces() if op.key in INPUTS]


class Place(NamedTuple):
    """Where a body holds something: the keys to it ([] for each step into a list), its type, what is said beside it."""

    path: tuple[str, ...]
    kind: Any
    limits: tuple[msgspec.Meta, ...]


def places(kind: Any, path: tuple[str, ...] = (), limits: tuple[Any, ...] = ()) -> Iterator[Place]:
    """Every place of a body, that of each option of a union too."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        yield from places(parts[0], path, tuple(part for part in parts[1:] if isinstance(part, msgspec.Meta)))
    elif origin in (types.UnionType, typing.Union):
        for part in parts:
            yield from places(part, path)
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        for name, inner in fields_of(kind):
            yield from places(inner, (*path, name))
    else:
        yield Place(path, kind, limits)
        if origin is list:
            yield from places(parts[0], (*path, "[]"))


def fields_of(struct: Any) -> list[tuple[str, Any]]:
    hints = typing.get_type_hints(struct, include_extras=True)
    return [(field.encode_name, hints[field.name]) for field in msgspec.structs.fields(struct)]


def is_bounded(place: Place) -> bool:
    kind, limits = place.kind, place.limits
    if kind in BOUNDED or typing.get_origin(kind) is typing.Literal:
        return True
    if kind is str:
        pattern = any("pattern" in (limit.extra_json_schema or {}) for limit in limits)
        return pattern or any(limit.max_length for limit in limits)
    if kind in (int, float):
        return any(limit.le is not None for limit in limits)
    return any(limit.max_length for limit in limits)  # lists and objects; Any can have none


@pytest.mark.parametrize("op", BODIES, ids=[op.key for op in BODIES])
def test_every_text_number_and_list_of_a_body_has_a_limit(op: Operation) -> None:
    assert [f"{'.'.join(place.path)}: {place.kind}" for place in places(op.body) if not is_bounded(place)] == []


def test_the_document_says_how_much_a_list_may_hold() -> None:
    shown = document(ORIGIN)
    bodies = [
        item["requestBody"] for path in shown["paths"].values() for item in path.values() if "requestBody" in item
    ]
    components, seen = shown["components"]["schemas"], set()

    def unlimited(schema: Any) -> Iterator[Any]:
        if isinstance(schema, list):
            for each in schema:
                yield from unlimited(each)
        if isinstance(schema, dict):
            name = str(schema.get("$ref", "")).rpartition("/")[2]
            if name and name not in seen:
                seen.add(name)
                yield from unlimited(components[name])
            if schema.get("type") == "array" and "maxItems" not in schema:
                yield schema
            for each in schema.values():
                yield from unlimited(each)

    assert list(unlimited(bodies)) == []


def body_with(kind: Any, path: tuple[str, ...], value: Any) -> Any:
    """The least body that holds the value at this place."""
    if not path:
        return value
    if path[0] == "[]":
        return [body_with(held_by(kind), path[1:], value)]
    structs = [struct for struct in struct_options(kind) if path[0] in dict(fields_of(struct))]
    return {path[0]: body_with(dict(fields_of(structs[0]))[path[0]], path[1:], value)}


def held_by(kind: Any) -> Any:
    """What the list holds that a type is, or may be."""
    if typing.get_origin(kind) is list:
        return typing.get_args(kind)[0]
    return next(filter(None, map(held_by, typing.get_args(kind))), None)


def refused(op: Operation, body: Any) -> type[ApiError] | None:
    try:
        read_body(op.body, msgspec.json.encode(body), op.key)
    except ApiError as error:
        assert all(part for part in error.details().values())
        return type(error)
    return None


@pytest.mark.parametrize("op", BODIES, ids=[op.key for op in BODIES])
def test_one_more_than_the_limit_is_refused_by_name(op: Operation) -> None:
    for place in places(op.body):
        most = next((limit.max_length for limit in place.limits if limit.max_length), None)
        if most and typing.get_origin(place.kind) is list:
            many = [example_of(typing.get_args(place.kind)[0])] * (most + 1)
            assert refused(op, body_with(op.body, place.path, many)) is ItemsWrong, place
        elif most and place.kind is str:
            assert refused(op, body_with(op.body, place.path, "x" * (most + 1))) is LengthWrong, place


@pytest.fixture(scope="module")
def firms(server: Any) -> Mould:
    return mould(Firm(server))


@pytest.fixture
def firm(firms: Mould) -> Firm:
    return twin(firms)  # type: ignore[no-any-return]


def doubled(value: Any) -> Any:
    """The same JSON with everything in its lists of ids twice."""
    if isinstance(value, dict):
        return {key: doubled(each) for key, each in value.items()}
    if isinstance(value, list):
        return (
            value * 2
            if all(isinstance(each, str) and is_id(each) for each in value)
            else [doubled(each) for each in value]
        )
    return value


@pytest.mark.parametrize("op", WRITES, ids=[op.key for op in WRITES])
def test_what_a_list_names_twice_counts_once(firm: Firm, op: Operation) -> None:
    given = INPUTS[op.key](firm)
    twice = given._replace(body=doubled(copy.deepcopy(given.body)))
    if twice.body == given.body:
        return
    answer = send(firm, op, twice)
    assert answer.status_code == op.status, answer.text
    if answer.content:
        assert repeats(answer.json()) == []


def repeats(value: Any) -> list[Any]:
    """Lists of ids in an answer that hold one twice."""
    if isinstance(value, dict):
        return [found for each in value.values() for found in repeats(each)]
    if isinstance(value, list):
        found = [each for inner in value for each in repeats(inner)]
        ids = [each for each in value if isinstance(each, str) and is_id(each)]
        return [*found, *([ids] if len(set(ids)) < len(ids) else [])]
    return []
