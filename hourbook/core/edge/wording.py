"""Wire types and JSON values in people's words: what a field takes, what came, and an example of what to send."""

import typing
from typing import Any, Literal

import msgspec

from hourbook.core.base.clock import Instant
from hourbook.core.base.shapes import bare, first, literals, struct_options
from hourbook.core.base.wire import Amount, Duration
from hourbook.languages.said import said

NAMES: dict[Any, str] = {
    str: said("text"), bool: said("true or false"), int: said("a whole number"), float: said("a number"),
    Instant: said("an instant"), Duration: said("a duration"), list: said("a list"), dict: said("an object"),
}  # fmt: skip
LONG: dict[Any, str] = {
    Instant: said("an instant such as 2026-08-08T09:00:00Z"),
    Duration: said("a duration such as PT1H30M (ISO 8601: hours with H, minutes with M)"),
}
EXAMPLES: dict[Any, Any] = {
    str: "...", bool: True, int: 1, float: 1, Instant: "2026-08-08T09:00:00Z", Duration: "PT1H30M", Any: "...",
}  # fmt: skip
SENT = {
    str: said("a text"), bool: said("true or false"), int: said("a number"), float: said("a number"),
    list: said("a list"), dict: said("an object"),
}  # fmt: skip
FULL_UNITS = "{field} as {wanted}: {hundred} if {value} is meant in full units"
FULL_AMOUNT = "{field} as {example} in minor units, if {value} is meant in full units"
OWN = 5  # of a list of ids, this many of the sender's own stand in the cure


def words_of(kind: Any) -> str:
    """What a field of this type takes, with an example."""
    if first(kind) == Amount:
        return said("a whole number in minor units (5000 are 50.00)")
    kind = bare(kind)
    if typing.get_origin(kind) is list:
        words = literals(bare(typing.get_args(kind)[0]))
        if words:
            return said("a list of {words}", words=", ".join(words))
        return said("a list: {example}", example=text(example_of(kind)))
    if not struct_options(kind):
        return LONG[kind] if kind in LONG else short_words_of(kind)
    example = example_of(kind)
    minor = "an object: {example} in minor units (5000 are 50.00)"
    return said(minor if "amount" in example else "an object: {example}", example=text(example))


def short_words_of(kind: Any) -> str:
    """The same without an example."""
    if first(kind) == Amount:
        return said("a whole number in minor units")
    kind = bare(kind)
    if typing.get_origin(kind) is Literal:
        return said("one of {words}", words=", ".join(literals(kind)))
    held = typing.get_origin(kind) or (dict if struct_options(kind) else kind)
    return NAMES.get(held, said("another kind of value"))


def example_of(kind: Any) -> Any:
    """A value of the type, of a struct what it needs, otherwise its first field."""
    if first(kind) == Amount:
        return 5000
    kind = bare(kind)
    if typing.get_origin(kind) is list:
        return [example_of(typing.get_args(kind)[0])]
    if typing.get_origin(kind) is Literal:
        return typing.get_args(kind)[0]
    if structs := struct_options(kind):
        fields = msgspec.structs.fields(structs[0])
        wanted = [field for field in fields if field.required and field.encode_name != "currency"] or fields[:1]
        return {field.encode_name: example_of(field.type) for field in wanted}
    return EXAMPLES.get(kind, {})


def told_type(field: str, kind: Any, value: Any) -> str:
    """What came instead of what the field takes."""
    what = said("The body") if field == "body" else field
    if literals(bare(kind)) and isinstance(value, str):
        return said("{what} takes one of a fixed set of words, and this is none of them.", what=what)
    came = SENT.get(type(value), said("something else"))
    return said("{what} is {came}, and takes {wanted}.", what=what, came=came, wanted=short_words_of(kind))


def cure_of(field: str, kind: Any, value: Any) -> str:
    """What to send, with the sender's own value where it is determined."""
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**9:
        hundred = round(value * 100)
        if first(kind) == Amount:
            return said(FULL_UNITS, field=field, wanted=words_of(kind), hundred=hundred, value=value)
        if has(kind, "amount"):
            return said(FULL_AMOUNT, field=field, example=text({"amount": hundred}), value=value)
    if isinstance(value, list) and has(kind, "ids"):
        own = value if len(value) <= OWN and all(isinstance(each, str) for each in value) else ["..."]
        return said("{field} as an object with ids: {ids}", field=field, ids=text({"ids": own}))
    if literals(bare(kind)) and typing.get_origin(bare(kind)) is Literal:
        return words_of(kind)
    what = said("the body") if field == "body" else field
    return said("{what} as {wanted}", what=what, wanted=words_of(kind))


def has(kind: Any, name: str) -> bool:
    """Whether an object of the type has a field of this name."""
    return any(name in struct.__struct_encode_fields__ for struct in struct_options(kind))


def text(value: Any) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()
