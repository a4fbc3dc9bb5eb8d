"""Request bodies: JSON into a Wire struct, wrong ones refused in the real service's words (wire-facts 3.1)."""

import re
import typing
from functools import cache
from heapq import nsmallest
from typing import Any

import msgspec

from hourbook.core.base.errors import (
    ApiError,
    BodyMissing,
    BodyUnreadable,
    InvalidValue,
    ItemsWrong,
    LengthWrong,
    NotNull,
    NullCharacter,
    ValueOutOfRange,
)
from hourbook.core.base.json_slips import fault_in, place_of
from hourbook.core.base.shapes import TIMES, field_type, literals, struct_options
from hourbook.core.base.wire import decode_hook, known_fields
from hourbook.core.edge.wording import cure_of, told_type, words_of
from hourbook.languages.said import said

TOKENS: dict[Any, str] = {
    dict: "Object value (token `JsonToken.START_OBJECT`)",
    list: "Array value (token `JsonToken.START_ARRAY`)",
}
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
LONGEST_QUOTED = 1000  # characters of a value in the words of its refusal
ANY_VALUE = "bool | int | float | str"  # how msgspec names a GivenValue, which the real service reads as any JSON
MOST_IGNORED, LONGEST_NAME = 50, 100  # fields that are named as not read, and characters of each
NULL_FOUND = re.compile("got `(null|NoneType)`")
DEEPEST = 100  # levels of nesting; no operation has ten
BOUNDS = {
    ">=": "greater than or equal to {number}", "<=": "less than or equal to {number}",
    ">": "greater than {number}", "<": "less than {number}",
}  # fmt: skip
JAVA = {
    "Instant": "java.time.Instant",
    "Duration": "java.time.Duration",
    "bool": "java.lang.Boolean",
    "int": "java.lang.Integer",
    "str": "java.lang.String",
    "array": "java.util.ArrayList",
}


def read_body(kind: Any, body: bytes, operation: str) -> tuple[Any, list[str]]:
    """The typed body, and the dotted names of fields in it that the operation ignores."""
    body = body.removeprefix(BYTE_ORDER_MARK)
    if not body.strip():
        raise BodyMissing(operation=operation)
    try:
        raw = msgspec.json.decode(body)
    except RecursionError:
        raise too_deep() from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        fault = fault_in(body, str(error))
        expected = said("valid JSON (UTF-8)")
        raise BodyUnreadable(
            problem=str(error), expected=expected, of="json", seen=fault.rest, place=fault.place
        ) from None
    if raw is None:
        raise BodyMissing(operation=operation)
    if body.count(b"[") + body.count(b"{") > DEEPEST and depth_of(raw) > DEEPEST:
        raise too_deep()
    if b"\\u0000" in body and holds_null(raw):
        raise NullCharacter(field="body")
    return typed(kind, raw), sorted(ignored_fields(kind, raw))[:MOST_IGNORED]


def too_deep() -> BodyUnreadable:
    expected = said("JSON of at most {levels} levels", levels=DEEPEST)
    return BodyUnreadable(problem="the JSON is nested too deeply", expected=expected)


def depth_of(raw: Any) -> int:
    """How many lists and objects stand in each other; without recursion, which depth itself would break."""
    depth, level = 0, [raw]
    while level := [each for each in level if isinstance(each, dict | list)]:
        depth += 1
        level = [inner for each in level for inner in (each.values() if isinstance(each, dict) else each)]
    return depth


def typed(kind: Any, raw: Any) -> Any:
    """The raw body as its type; a null where the type has none counts as absent, as clients rely on."""
    try:
        return msgspec.convert(raw, kind, strict=False, dec_hook=decode_hook)
    except msgspec.ValidationError as error:
        if not NULL_FOUND.search(str(error)):  # without its nulls the body would be refused for the same
            raise refusal(kind, raw, str(error)) from None
        bare = without_nulls(raw)
    try:
        return msgspec.convert(bare, kind, strict=False, dec_hook=decode_hook)
    except msgspec.ValidationError as error:
        raise refusal(kind, bare, str(error)) from None


def without_nulls(raw: Any) -> Any:
    """The same JSON without keys whose value is null."""
    if isinstance(raw, dict):
        return {key: without_nulls(value) for key, value in raw.items() if value is not None}
    return [without_nulls(value) for value in raw] if isinstance(raw, list) else raw


def holds_null(raw: Any) -> bool:
    """Whether a text at any depth holds U+0000, which PostgreSQL can not keep."""
    if isinstance(raw, dict):
        return any(holds_null(part) for pair in raw.items() for part in pair)
    if isinstance(raw, list):
        return any(holds_null(part) for part in raw)
    return isinstance(raw, str) and "\0" in raw


def ignored_fields(kind: Any, raw: Any, prefix: str = "") -> set[str]:
    """Keys no struct reads, at any depth: ``userId``, ``customFields.name``."""
    options = struct_options(kind)
    if isinstance(raw, list):
        return set().union(*(ignored_fields(kind, each, prefix) for each in raw[:50])) if options else set()
    if not isinstance(raw, dict) or not options:
        return set()
    struct = options[0]
    found = {prefix + key[:LONGEST_NAME] for key in nsmallest(MOST_IGNORED, raw.keys() - known_fields(struct))}
    for name, inner in nested_fields(struct):
        if isinstance(raw.get(name), dict | list):
            found |= ignored_fields(inner, raw[name], f"{prefix}{name}.")
    return found


@cache
def nested_fields(struct: type[msgspec.Struct]) -> list[tuple[str, Any]]:
    """(key, type) of the fields that hold structs; asking msgspec at each request would cost more than the rest."""
    return [(field.encode_name, field.type) for field in msgspec.structs.fields(struct) if struct_options(field.type)]


def refusal(kind: Any, raw: Any, problem: str) -> ApiError:
    """The contract's error for what msgspec found wrong."""
    text, _, path = problem.partition(" - at `")
    path = path.rstrip("`").removeprefix("$").lstrip(".")
    value = dig(raw, path)
    field = path or "body"
    if missing := re.match(r"Object missing required field `([^`]+)`", text):
        name = f"{path}.{missing[1]}" if path else missing[1]
        return NotNull(field=name)
    if length := re.match(r"Expected `(?:str|array|object)` of length (<=|>=) (\d+)", text):
        return length_refusal(kind, field, value, length)
    if bound := re.match(r"Expected `(?:int|float)` (<=|>=|<|>) (-?\d+)", text):
        return ValueOutOfRange(field=field, given=value, bound=said(BOUNDS[bound[1]], number=bound[2]))
    if isinstance(value, str) and (name := TIMES.get(field_type(kind, path))):
        return InvalidValue(field=field, given=value, expected=words_of(field_type(kind, path)), of=name)
    if text.startswith(f"Expected `{ANY_VALUE}"):
        expected = said("a text, a number, true or false, or a list of these")
        return InvalidValue(field=field, given=value, expected=expected)
    return wrong_type(kind, field, path, value, text)


def length_refusal(kind: Any, field: str, value: Any, found: re.Match[str]) -> ApiError:
    """For a text its characters, for a list or an object its items."""
    least, most = (found[2], "2147483647") if found[1] == ">=" else ("0", found[2])
    for meta in (part for part in typing.get_args(field_type(kind, field)) if isinstance(part, msgspec.Meta)):
        least, most = str(meta.min_length or 0), str(meta.max_length or most)
    refused = LengthWrong if isinstance(value, str) else ItemsWrong
    return refused(field=field, given=len(value), least=least, most=most)


def wrong_type(kind: Any, field: str, path: str, value: Any, text: str) -> ApiError:
    """Jackson's words for a value of the wrong JSON type; cause and fix in people's."""
    expected = re.match(r"Expected `([^`]+)`", text)
    name = expected[1].split(" | ")[0] if expected else "value"
    wanted = kind if field == "body" else field_type(kind, path)
    allowed = literals(wanted) if not isinstance(value, list) else []
    java, tail = JAVA.get(name, name), ""
    if allowed:
        java, tail = field, f": not one of the values accepted for Enum class: [{', '.join(allowed)}]"
    elif isinstance(value, str):
        tail = ': only "true" or "false" recognized' if name == "bool" else ": not a valid value"
    if isinstance(value, str) or allowed:
        problem = f"Cannot deserialize value of type `{java}` from String {quoted(value)}{tail}"
    else:
        source = TOKENS.get(type(value), f"{type(value).__name__} value")
        problem = f"Cannot deserialize value of type `{java}` from {source}"
    return BodyUnreadable(
        field=field, given=value, problem=problem, cause="{why}", why=told_type(field, wanted, value),
        expected=cure_of(field, wanted, value), **times_of(field, wanted, value),
    )  # fmt: skip


def times_of(field: str, wanted: Any, value: Any) -> dict[str, Any]:
    """Which slips may be seen in the value: those of an instant or duration, or JSON within a text."""
    if field == "body" and isinstance(value, str):
        return {"of": "json", "seen": f'"{value[:300]}', "place": place_of(1, 1)}
    if type(value) in (int, float) and wanted in TIMES:
        return {"of": TIMES[wanted], "seen": str(value)}
    return {}


def quoted(value: Any) -> str:
    text = f'"{value}"' if isinstance(value, str) else msgspec.json.encode(value).decode()
    return text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}..."


def dig(raw: Any, path: str) -> Any:
    """The value at a path such as ``customFields[0].value``."""
    for step in re.findall(r"\[(\d*)(?:\.\.\.)?\]|([^.\[\]]+)", path):
        try:
            raw = raw[int(step[0] or 0)] if step[0] or not step[1] else raw[step[1]]
        except (KeyError, IndexError, TypeError, ValueError):
            return None
    return raw
