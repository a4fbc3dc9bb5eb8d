"""What goes over the wire: base structs, the contract's field types, encoding.

Keys leave in the order of the struct's fields, null when empty (wire-facts section 4, "Null versus absent").
A field that may be absent from a request has the type ``T | UnsetType`` and the default ``UNSET``.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, TypeVar, cast

import msgspec
from msgspec import UNSET, Meta, UnsetType

from hourbook.core.base.clock import Instant, duration_text, instant_text, parse_duration
from hourbook.languages.said import ENGLISH, Said

__all__ = [
    "FILTERS", "UNSET", "Amount", "Duration", "FilterId", "GivenId", "GivenNumber", "GivenText", "GivenValue", "Id",
    "Money", "Query", "Text", "UnsetType", "UpTo50", "UpTo100", "UpTo1000", "UpTo5000", "Wire", "given", "written",
]  # fmt: skip

T = TypeVar("T")


class Wire(msgspec.Struct, rename="camel", kw_only=True, gc=False):
    """A JSON object of the contract; Python names in snake case, keys in camel case. A tree, never a circle: so the
    garbage collector need not look at the thousand structs of a long list."""


class Query(msgspec.Struct, rename="kebab", kw_only=True):
    """Query parameters of an operation; Python names in snake case, parameters in kebab case."""


class Duration(int):
    """Seconds; on the wire ISO-8601 such as ``PT1H30M``."""


Id = Annotated[str, Meta(extra_json_schema={"pattern": "^[0-9a-f]{24}$"})]
FILTERS = "filters by id"  # a mark; its value: the words that are taken beside ids
FilterId = Annotated[str, Meta(extra={FILTERS: ()})]  # a filter by something that is no id finds nothing: warned of
Amount = Annotated[int, Meta(ge=0, le=2**31 - 1, description="minor units")]
# differs: what a request holds is bounded by its type, everywhere (tests/surface/test_limits.py), since what is kept is
# read again by others, in their lists and exports. Closer limits, and the recorded words of refusals, are the verbs'.
GivenId = Annotated[str, Meta(max_length=100)]  # looked up, so what is no id is answered like an unknown one
GivenText = Annotated[str, Meta(max_length=3000)]  # the contract's own limit of descriptions and notes
UpTo50 = Annotated[list[T], Meta(max_length=50)]  # the contract's own limit of custom fields
UpTo100 = Annotated[list[T], Meta(max_length=100)]
UpTo1000 = Annotated[list[T], Meta(max_length=1000)]  # things to write: some tenths of a second of the one writer
UpTo5000 = Annotated[list[T], Meta(max_length=5000)]  # ids to look up: the largest page, so one page can be sent back
GivenNumber = Annotated[int, Meta(ge=-(2**31), le=2**31 - 1)]
MOST_OF_A_NUMBER = 10**15 - 1  # 15 digits: what a spreadsheet keeps exactly
_WITHIN = Meta(ge=-MOST_OF_A_NUMBER, le=MOST_OF_A_NUMBER)
_Single = bool | Annotated[int, _WITHIN] | Annotated[float, _WITHIN] | GivenText | None
GivenValue = _Single | UpTo1000[_Single]  # of a custom field, whose type decides which of these it may be
PerSecond = Annotated[int, Meta(ge=0, le=1_000_000, description="requests a second; 0: no limit of its own")]


def Text(most: int, least: int = 0) -> Any:
    """A string type whose length in characters is checked and documented."""
    return Annotated[str, Meta(min_length=least or None, max_length=most)]


class Money(Wire, gc=False):
    """An hourly amount in minor units of ``currency``."""

    amount: int
    currency: str


def given(value: Any, otherwise: Any = None) -> Any:
    """The value of a request field, or ``otherwise`` when it was absent."""
    return otherwise if value is UNSET else value


def decode_hook(kind: type, value: Any) -> Any:
    """Contract types msgspec does not know; a ValueError becomes the field's error."""
    if kind is Instant and isinstance(value, str):
        return Instant.parse(value)
    if kind is Duration and isinstance(value, str):
        # differs: plain seconds are read as well, because clockify-api-client sends "3600"
        seconds = value.isascii() and value.isdigit() and len(value) < 10
        return Duration(value if seconds else parse_duration(value))
    raise ValueError(f"Expected `{kind.__name__}`, got `{type(value).__name__}`")


def schema_hook(kind: type) -> dict[str, Any]:
    """JSON Schema of the contract types."""
    if kind is Instant:
        return {"type": "string", "format": "date-time"}
    if kind is Duration:
        return {"type": "string", "pattern": "^P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?$", "examples": ["PT1H30M"]}
    raise NoSchemaError(kind)


class NoSchemaError(TypeError):
    """A type with no JSON Schema stands in a wire struct."""


def encode_hook(value: Any) -> str:
    """A contract type as it is sent: where a refusal repeats what a request held."""
    if isinstance(value, Duration):
        return duration_text(value)
    if isinstance(value, Instant):
        return value.given or instant_text(value)
    if isinstance(value, Said):
        return ENGLISH.say(value)
    raise TypeError(f"no JSON of {type(value).__name__}")


encode: Callable[[Any], bytes] = msgspec.json.Encoder(enc_hook=encode_hook).encode


def written(value: T) -> T:
    """The same value as finished JSON, to stand in an answer in its place: its objects need not wait for the rest."""
    return cast(T, msgspec.Raw(encode(value)))


@cache
def known_fields(kind: type[msgspec.Struct]) -> frozenset[str]:
    """The keys a wire struct reads."""
    return frozenset(kind.__struct_encode_fields__)
