"""Requests that carry secrets by what they are for (passwords, codes, links): of their bodies only what the operation
reads and is no secret is kept, whatever else was written and under whatever name.
"""

from collections.abc import Iterator
from functools import cache

import msgspec

from hourbook.core.base.redact import LONGEST_MASKED, MASK, is_secret_name, redact_body
from hourbook.core.base.wire import known_fields
from hourbook.core.edge.endpoint import Call
from hourbook.core.edge.operations import OPERATIONS

ACCOUNT = "/auth/"  # everything below it
LONGEST_NAME = 40


@cache
def private_paths() -> dict[str, frozenset[str]]:
    """The harmless fields of the bodies at each path where some operation takes a secret."""
    found: dict[str, frozenset[str]] = {}
    for op in OPERATIONS.values():
        if isinstance(op.body, type) and issubclass(op.body, msgspec.Struct):
            fields = known_fields(op.body)
            harmless = frozenset(name for name in fields if not is_secret_name(name))
            if harmless != fields:
                found[op.path] = found.get(op.path, frozenset()) | harmless
    return found


@cache
def unkept_paths() -> frozenset[str]:
    """The paths of which nothing is kept, whatever the method and however it went wrong."""
    return frozenset(op.path for op in OPERATIONS.values() if not op.kept)


def harmless_of(call: Call) -> frozenset[str] | None:
    """The fields of the body that may be kept, whatever the method; None where nothing makes it private."""
    path = plain_path(call)
    return private_paths().get(path, frozenset() if f"{path}/".startswith(ACCOUNT) else None)


def plain_path(call: Call) -> str:
    return "/" + call.path.strip("/")


def redact_private(body: bytes, harmless: frozenset[str], limit: int) -> str:
    """An object with everything masked but the texts and numbers of harmless fields; of all else the size."""
    content = read(body) if len(body) <= LONGEST_MASKED else None
    if not isinstance(content, dict):
        return f"<{len(body)} bytes>" if body else ""
    kept = {
        name if is_known(name, harmless) else f"{MASK}{place}":
            value if name in harmless and not isinstance(value, dict | list) else MASK
        for place, (name, value) in enumerate(content.items())
    }  # fmt: skip
    return redact_body(msgspec.json.encode(kept), "application/json", limit)


def private_texts(body: bytes, harmless: frozenset[str]) -> list[str]:
    """The texts that ``redact_private`` does not show; a refusal may repeat them."""
    content = read(body)
    if not isinstance(content, dict):
        return list(texts_in(content))
    names = [name for name in content if not is_known(name, harmless)]
    values = [value for name, value in content.items() if name not in harmless or isinstance(value, dict | list)]
    return names + list(texts_in(values))


def is_known(name: str, harmless: frozenset[str]) -> bool:
    """Whether the name itself says nothing: it is a field's, or a usual one of secrets."""
    return name in harmless or (len(name) <= LONGEST_NAME and name.isalpha() and is_secret_name(name))


def read(body: bytes) -> object:
    try:
        return msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return None


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from texts_in(inner)
