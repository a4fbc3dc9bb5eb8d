"""Query parameters: a Query struct read the way the real service reads them (wire-facts 3.1 and 4).

Unknown parameters are ignored; how many there may be is bounded by ``max_header_bytes``. An empty value counts as
absent, except where the contract says otherwise. Lists repeat the name or hold commas.
"""

import typing
from functools import cache
from typing import Any, Literal, NamedTuple
from urllib.parse import parse_qsl

import msgspec

from hourbook.core.base.clock import Instant
from hourbook.core.base.errors import (
    InvalidValue,
    PageSizeNotPositive,
    PageSizeTooLarge,
    ParameterMissing,
    ValueNotInSet,
    ValueOutOfRange,
    WrongParameterType,
)
from hourbook.core.base.wire import Query
from hourbook.languages.said import said

MAX_INT = 2**31 - 1
MAX_PAGE_SIZE = 5000


class Parameter(NamedTuple):
    """How one parameter is read; ``many``: a list of ``kind``."""

    attribute: str
    name: str
    kind: Any
    many: bool
    optional: bool  # null when absent: the real service's java.lang.Integer instead of int
    required: bool


@cache
def parameters_of(query: type[Query]) -> dict[str, Parameter]:
    """The parameters a Query struct reads, by name on the wire."""
    hints = typing.get_type_hints(query)
    fields = {field.name: field for field in msgspec.structs.fields(query)}
    return {field.encode_name: parameter(field, hints[name]) for name, field in fields.items()}


def parameter(field: Any, hint: Any) -> Parameter:
    options = [part for part in typing.get_args(hint) if part is not type(None)]
    optional = type(None) in typing.get_args(hint)
    kind = options[0] if optional else hint
    many = typing.get_origin(kind) is list
    return Parameter(
        field.name, field.encode_name, typing.get_args(kind)[0] if many else kind, many, optional, field.required
    )


Pairs = list[tuple[str, str]]


def pairs_of(text: str) -> Pairs:
    """Names and values of a query string, decoded, in their order."""
    return parse_qsl(text, keep_blank_values=True) if text else []


def read_query(query: type[Query], pairs: Pairs) -> Any:
    """Fill the struct from a query. Raises the real service's errors for wrong values."""
    known = parameters_of(query)
    found: dict[str, Any] = {}
    for name, value in pairs:
        if (one := known.get(name)) is None:
            continue
        if one.many:
            found.setdefault(one.attribute, []).extend(convert(one, part) for part in value.split(",") if part)
        elif value or one.kind is Instant:
            found[one.attribute] = convert(one, value)
    missing = [one for one in known.values() if one.required and one.attribute not in found]
    if missing:
        raise ParameterMissing(field=missing[0].name, java="List" if missing[0].many else "String")
    filled = query(**found)
    check_paging(filled)
    return filled


def ignored_parameters(query: type[Query] | None, pairs: Pairs) -> list[str]:
    """Parameters of the request that the operation does not read."""
    known = parameters_of(query) if query else {}
    return sorted({name for name, _ in pairs} - known.keys())


def convert(one: Parameter, value: str) -> Any:
    """The typed value of one parameter."""
    if one.kind is int:
        return whole_number(one, value)
    if one.kind is bool:
        return truth(one, value)
    if one.kind is Instant:
        try:
            return Instant.parse(value)
        except ValueError:
            raise InvalidValue(
                field=one.name, given=value, expected="an instant such as 2026-08-08T09:00:00Z", of="query instant"
            ) from None
    if typing.get_origin(one.kind) is Literal and value not in typing.get_args(one.kind):
        raise ValueNotInSet(field=one.name, given=value, allowed=", ".join(typing.get_args(one.kind)))
    return value


def whole_number(one: Parameter, value: str) -> int:
    digits = value[1:] if value[:1] in "+-" else value
    if digits.isascii() and digits.isdigit() and int((digits.lstrip("0") or "0")[:12]) <= MAX_INT:
        return int(value)
    java = "java.lang.Integer" if one.optional else "int"
    raise WrongParameterType(
        field=one.name, given=value, java=java, tail=f'For input string: "{value}"', expected="a whole number"
    )


def truth(one: Parameter, value: str) -> bool:
    """Spring's words for a boolean."""
    word = value.lower()
    if word in ("true", "on", "yes", "1"):
        return True
    if word in ("false", "off", "no", "0"):
        return False
    raise WrongParameterType(
        field=one.name,
        given=value,
        java="java.lang.Boolean",
        tail=f"Invalid boolean value [{value}]",
        expected="true or false",
    )


def check_paging(query: Any) -> None:
    """Limits of page and page-size (wire-facts 3.1)."""
    size = getattr(query, "page_size", None)
    if size is not None and size < 1:
        raise PageSizeNotPositive(given=size)
    if size is not None and size > MAX_PAGE_SIZE:
        raise PageSizeTooLarge(given=size)
    if getattr(query, "page", 1) < 1:
        raise ValueOutOfRange(field="page", given=query.page, bound=said("greater than or equal to {number}", number=1))
