"""What is accepted as it stands and was probably not meant, told from the declared types of parameters and body.

A filter by id is a ``FilterId``; an ``Instant`` of a body says its zone; ``start`` and ``end`` of a query are a window.
Each place that a type declares is looked at on every operation that takes the type.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import msgspec

from hourbook.core.base.clock import Instant, instant_text, local_readings, offset_seconds, offset_text
from hourbook.core.base.errors import Warned
from hourbook.core.base.id_slips import ID_SLIPS
from hourbook.core.base.ids import is_id
from hourbook.core.base.instant_slips import says_zone
from hourbook.core.base.shapes import first, leaves, struct_options
from hourbook.core.base.slips import told
from hourbook.core.base.wire import FILTERS, Query
from hourbook.core.edge.operations import Operation
from hourbook.core.who.context import Context
from hourbook.languages.said import joined, said

MOST = 50  # of a list
IF_LOCAL = ", {at} if it is local time of {zone}"


class FilterNotAnId(Warned):
    """A filter by something that no id can be; nothing is found by it."""

    message = "{field} filters by id"
    cause = "{field} filters by id, and the value sent is none, so nothing is found: {why}"
    fix = "Send the id of what is looked for in {field}, not its name."
    example = {"field": "client", "why": "The value is not an id but another text, such as a name."}


class WindowReversed(Warned):
    message = "{field} is before {other}"
    cause = "The window ends before it starts ({field} is before {other}), so nothing is found."
    fix = "Swap {other} and {field}."
    example = {"field": "end", "other": "start"}


class ZoneNotSaid(Warned):
    message = "{field} says no time zone"
    cause = "{field} carries neither Z nor an offset: it was read as UTC."
    fix = "Send {meant} if UTC was meant{local}."
    example = {
        "field": "start", "meant": "2026-07-06T10:00:00Z",
        "local": said(IF_LOCAL, at="2026-07-06T10:00:00+02:00", zone="Europe/Berlin"),
    }  # fmt: skip


class Place(NamedTuple):
    """A field that is looked at. ``but``: words that a filter takes beside ids; None: no filter."""

    attribute: str
    name: str
    but: tuple[str, ...] | None = None
    instant: bool = False
    inner: bool = False  # structs in which something is looked at


@cache
def places_in(struct: type[msgspec.Struct]) -> list[Place]:
    """The fields of a wire struct that are looked at."""
    found = []
    for field in msgspec.structs.fields(struct):
        marks = [(mark.extra or {}).get(FILTERS) for mark in leaves(field.type) if isinstance(mark, msgspec.Meta)]
        but = next((mark for mark in marks if mark is not None), None)
        inner = any(places_in(one) for one in struct_options(field.type))
        is_instant = Instant in leaves(field.type)
        if but is not None or is_instant or inner:
            found.append(Place(field.name, field.encode_name, but, is_instant, inner))
    return found


@cache
def has_window(query: type[Query]) -> bool:
    """Whether the parameters ``start`` and ``end`` cut a window out of time."""
    kinds = {field.name: first(field.type) for field in msgspec.structs.fields(query)}
    return all(Instant in leaves(kinds.get(name)) for name in ("start", "end"))


@cache
def warnings_of(op: Operation) -> list[type[Warned]]:
    """What the declared types of an operation may warn of."""
    bodies = [place for struct in struct_options(op.body) for place in everywhere(struct)]
    places = [*bodies, *(places_in(op.query) if op.query else [])]
    possible = {
        FilterNotAnId: any(place.but is not None for place in places),
        WindowReversed: op.query is not None and has_window(op.query),
        ZoneNotSaid: any(place.instant for place in bodies),
    }
    return [warning for warning, can_happen in possible.items() if can_happen]


def everywhere(struct: type[msgspec.Struct]) -> Iterator[Place]:
    yield from places_in(struct)
    for field in msgspec.structs.fields(struct):
        for inner in struct_options(field.type):
            yield from everywhere(inner)


def warn_of(ctx: Context, query: Any, body: Any) -> None:
    """Say what of the parameters and the body was probably not meant. Raises it with X-Strict."""
    if query is not None:
        for warning in (*in_struct(ctx, query, "", body=False), *in_window(query)):
            ctx.warn(warning)
    for one in body[:MOST] if isinstance(body, list) else [body]:
        if isinstance(one, msgspec.Struct):
            for warning in in_struct(ctx, one, "", body=True):
                ctx.warn(warning)


def in_window(query: Query) -> Iterator[Warned]:
    start, end = getattr(query, "start", None), getattr(query, "end", None)
    if isinstance(start, Instant) and isinstance(end, Instant) and end < start and has_window(type(query)):
        yield WindowReversed(field="end", other="start")


def in_struct(ctx: Context, struct: msgspec.Struct, prefix: str, *, body: bool) -> Iterator[Warned]:
    for place in places_in(type(struct)):
        value, field = getattr(struct, place.attribute), prefix + place.name
        for one in value[:MOST] if isinstance(value, list) else [value]:
            if place.but is not None and isinstance(one, str) and one not in place.but:
                yield from filter_by(field, one)
            elif body and place.instant and isinstance(one, Instant) and one.given and not says_zone(one.given):
                yield no_zone(ctx, field, one)
            elif place.inner and isinstance(one, msgspec.Struct):
                yield from in_struct(ctx, one, f"{field}.", body=body)


def filter_by(field: str, value: str) -> Iterator[FilterNotAnId]:
    slip = told(ID_SLIPS, value)
    if slip is not None and not is_id(value):
        yield FilterNotAnId(field=field, given=value, why=slip.cause)


def no_zone(ctx: Context, field: str, ms: Instant) -> ZoneNotSaid:
    """``local``: the same as local time of the caller's zone, where that is another instant."""
    zone, meant = ctx.caller.time_zone, instant_text(ms)
    shifts = {offset_seconds(each, zone) for each in local_readings(ms, zone)} - {0}
    local = [said(IF_LOCAL, at=meant[:-1] + offset_text(shift), zone=zone) for shift in sorted(shifts)]
    return ZoneNotSaid(field=field, given=ms.given, meant=meant, local=joined(local, by=""))
