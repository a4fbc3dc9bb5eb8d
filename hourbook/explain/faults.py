"""What in a kept request is at fault, and where it stands: found by the field that the refusal names."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from hourbook.core.base.shapes import field_type
from hourbook.core.base.wire import UNSET
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.parameters import parameters_of
from hourbook.explain.layout import Layout, Path, json_path, units
from hourbook.explain.request import BASES, Request, path_values
from hourbook.explain.shapes import Fault, Mark, Where


class Found(NamedTuple):
    """A fault with its path in the body (empty elsewhere) and whether it is something that is not there."""

    where: Where
    name: str
    path: Path = ()
    missing: bool = False


def found_in(row: Any, op: Operation | None, request: Request) -> Found | None:
    """Where the field of the refusal stands; None where the refusal names none."""
    details = row.details or {}
    field = str(details.get("field", ""))
    if row.reason in ("wrong-verb", "wrong-verb-of-reports"):
        return Found("method", row.method)
    if row.reason == "unknown-path":
        return Found("path", row.path)
    if not field:
        return Found("body", "body") if row.reason == "body-unreadable" and request.text else None
    if field.lower() in row.headers or row.reason == "content-type-wrong" or ("-" in field and field[0].isupper()):
        return Found("header", field, missing=field.lower() not in row.headers)
    values = path_values(op, row.path) if op else {}
    if field in values or field == "path":
        return Found("path", field)
    if op is not None and op.query is not None and field in parameters_of(op.query) and op.body is None:
        return Found("query", field, missing=field not in dict(request.query))
    if field in dict(request.query) and not in_body(request.body, field, details.get("given")):
        return Found("query", field)
    return body_fault(request, op, field, details.get("given"))


def body_fault(request: Request, op: Operation | None, field: str, given: Any) -> Found | None:
    """The field in the body, or that it is not there."""
    if request.body is UNSET:
        return Found("body", field, missing=True) if op is not None and op.body is not None else None
    paths = in_body(request.body, field, given)
    if paths:
        return Found("body", field, paths[0])
    known = op is not None and op.body is not None and field_type(op.body, field) is not None
    return Found("body", field, steps(field), missing=True) if known else None


def in_body(body: Any, field: str, given: Any) -> list[Path]:
    """The paths in the body that a field name may stand for, those with the given value first."""
    wanted = steps(field)
    if body is UNSET or not wanted:
        return []
    named = [path for path in walk(body) if path[-len(wanted) :] == wanted or same(path, wanted)]
    exact = [path for path in named if given is not None and value_at(body, path) == given]
    inside = [path for path in walk(body) if given is not None and path[:-1] in named and value_at(body, path) == given]
    return [*inside, *exact, *sorted(named, key=len)]


def same(path: Path, wanted: Path) -> bool:
    """Whether they name the same field, whatever the index in a list."""
    return [step for step in path if isinstance(step, str)] == [step for step in wanted if isinstance(step, str)]


def steps(field: str) -> Path:
    """The steps of ``customFields[0].value``; a list's item of unknown index counts as its first."""
    found = re.findall(r"\[(\d*)(?:\.\.\.)?\]|([^.\[\]]+)", field)
    return tuple(name or int(index or 0) for index, name in found)


def walk(value: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of everything in a JSON value."""
    if len(path) > 20:
        return
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in pairs:
        yield (*path, step)
        yield from walk(inner, (*path, step))


def value_at(body: Any, path: Path) -> Any:
    """What stands at a path; UNSET where nothing does."""
    for step in path:
        try:
            body = body[step]
        except (KeyError, IndexError, TypeError):
            return UNSET
    return body


def fault_out(found: Found, row: Any) -> Fault:
    path = json_path(found.path) if found.where == "body" else found.name
    given = (row.details or {}).get("given")
    return Fault(name=found.name, where=found.where, path=path, given=given, missing=found.missing)


def body_mark(found: Found | None, layout: Layout | None, request: Request) -> Mark | None:
    """The place of the fault in the body as it is shown."""
    if found is None or found.where != "body":
        return None
    if layout is None:
        return broken_at(request.text)
    if found.missing:
        parent = found.path[:-1]
        return layout.gaps.get(parent) or layout.gaps.get(())
    return layout.places.get(found.path)


def broken_at(text: str) -> Mark | None:
    """Where a text stops to be JSON."""
    try:
        msgspec.json.decode(text)
    except msgspec.DecodeError as problem:
        byte = re.search(r"(trailing characters )?\(byte (\d+)\)", str(problem))
        # of what trails, msgspec names the byte behind the first one
        ahead = text.encode()[: int(byte[2]) - bool(byte[1])].decode("utf-8", "ignore") if byte else text
        return Mark(start=units(ahead), end=units(ahead) + (len(ahead) < len(text)))
    return None


def line_mark(found: Found | None, line: str, row: Any, op: Operation | None) -> Mark | None:
    """The place of the fault in the request line."""
    if found is None or found.where not in ("method", "path", "query") or found.missing:
        return None
    if found.where == "method":
        return Mark(start=0, end=len(row.method))
    if found.where == "query":
        hit = re.search(rf"(?<=[?&]){re.escape(found.name)}=[^&]*", line)
        return Mark(start=units(line[: hit.start()]), end=units(line[: hit.end()])) if hit else None
    value = path_values(op, row.path).get(found.name, "") if op else ""
    start = line.find(f"/{value}") + 1 if value else len(row.method) + 1
    end = start + len(value) if value else len(line.split("?")[0])
    return Mark(start=units(line[:start]), end=units(line[:end]))


def line_of(row: Any, request: Request) -> str:
    """``GET /api/v1/user?x=1`` as it was sent, secrets masked."""
    base = next((base for surface, base in BASES.items() if request.address.startswith(base)), "/api/v1")
    return f"{row.method} {base}{row.path}{'?' + row.query if row.query else ''}"
