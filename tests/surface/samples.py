"""Smallest valid inputs made from the declared shapes: for tests that ask every operation the same question."""

import types
import typing
from typing import Any, Literal

import msgspec

from hourbook.core.base.clock import Instant
from hourbook.core.base.wire import Duration
from hourbook.core.edge.operations import OPERATIONS, Operation
from tests.world import Person

UNKNOWN = "65a1b2c3d4e5f60718293a4b"  # well-formed, of a plausible time, nobody's


def sample(kind: Any) -> Any:
    """A JSON value of a wire type: structs with their required fields alone."""
    origin = typing.get_origin(kind)
    if origin is typing.Annotated:
        return sample(typing.get_args(kind)[0])
    if origin is Literal:
        return typing.get_args(kind)[0]
    if origin in (types.UnionType, typing.Union):
        return sample(next(part for part in typing.get_args(kind) if part not in (type(None), msgspec.UnsetType)))
    if origin is list:
        return [sample(typing.get_args(kind)[0])]
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return {field.encode_name: sample(field.type) for field in msgspec.structs.fields(kind) if field.required}
    plain = {str: UNKNOWN, int: 1, bool: True, Instant: "2026-08-03T09:00:00Z", Duration: "PT1H", float: 1}
    return plain.get(kind, "x")


def address(op: Operation, workspace_id: str, ids: dict[str, str] | None = None) -> str:
    """The operation's path with ids filled in; unknown ones where none is given."""
    path = op.path.replace("{workspaceId}", workspace_id)
    for name in [part[1:-1] for part in path.split("/") if part.startswith("{")]:
        path = path.replace("{" + name + "}", (ids or {}).get(name, UNKNOWN))
    return f"/api{'' if op.is_spelling else '/v1'}{path}"


def required_query(op: Operation) -> dict[str, str]:
    """Values for the query parameters that must be there."""
    if op.query is None:
        return {}
    return {field.encode_name: UNKNOWN for field in msgspec.structs.fields(op.query) if field.required}


def ask(person: Person, op: Operation, workspace_id: str = "", **headers: str) -> Any:
    """Send the operation with its smallest valid input."""
    body = sample(op.body) if op.body is not None else None
    path = address(op, workspace_id or person.world.workspace_id)
    return person.send(op.method, path, body, headers=headers, **required_query(op))


def of_workspaces() -> list[Operation]:
    """Operations inside a workspace that need a credential."""
    return [op for op in OPERATIONS.values() if "{workspaceId}" in op.path and op.can is not None]
