"""Wire types and JSON values in people's words: what a field takes, what came, and an example of what to send."""

import typing
from typing import Any, Literal

import msgspec

from hourbook.core.base.clock import Instant
from hourbook.core.base.shapes import bare, first, literals, struct_options
from hourbook.core.base.wire import Amount, Duration

NAMES: dict[Any, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    Instant: "an instant such as 2026-08-08T09:00:00Z",
    Duration: "a duration such as PT1H30M (ISO 8601: hours with H, minutes with M)",
}
EXAMPLES: dict[Any, Any] = {
    str: "...", bool: True, int: 1, float: 1, Instant: "2026-08-08T09:00:00Z", Duration: "PT1H30M", Any: "...",
}  # fmt: skip
SENT = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
OWN = 5  # of a list of ids, this many of the sender's own stand in the cure
MINOR = "in minor units (5000 are 50.00)"


def words_of(kind: Any) -> str:
    """What a field of this type takes."""
    if first(kind) == Amount:
        return "a whole number " + MINOR
    kind = bare(kind)
    if typing.get_origin(kind) is Literal:
        return f"one of {', '.join(literals(kind))}"
    if typing.get_origin(kind) is list:
        held = typing.get_args(kind)[0]
        set_of = literals(bare(held))
        return f"a list of {', '.join(set_of)}" if set_of else f"a list: {text(example_of(kind))}"
    if struct_options(kind):
        example = example_of(kind)
        return f"an object: {text(example)}" + (f" {MINOR}" if "amount" in example else "")
    return NAMES.get(kind, "an object" if typing.get_origin(kind) is dict else "another kind of value")


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
    name = "The body" if field == "body" else field
    if literals(bare(kind)) and isinstance(value, str):
        return f"{name} takes one of a fixed set of words, and this is none of them."
    came = SENT.get(type(value), "something else")
    return f"{name} is {came}, and takes {words_of(kind).split(':')[0].split(' (')[0]}."


def cure_of(field: str, kind: Any, value: Any) -> str:
    """What to send, with the sender's own value where it is determined."""
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**9:
        hundred = round(value * 100)
        if first(kind) == Amount:
            return f"{field} as {words_of(kind)}: {hundred} if {value} is meant in full units"
        if has(kind, "amount"):
            return f"{field} as {text({'amount': hundred})} in minor units, if {value} is meant in full units"
    if isinstance(value, list) and has(kind, "ids"):
        own = value if len(value) <= OWN and all(isinstance(each, str) for each in value) else ["..."]
        return f"{field} as an object with ids: {text({'ids': own})}"
    if literals(bare(kind)) and typing.get_origin(bare(kind)) is Literal:
        return words_of(kind)
    return f"{'the body' if field == 'body' else field} as {words_of(kind)}"


def has(kind: Any, name: str) -> bool:
    """Whether an object of the type has a field of this name."""
    return any(name in struct.__struct_encode_fields__ for struct in struct_options(kind))


def text(value: Any) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()
