"""Which answers may lie on the disk for a day: those that can be read, and hold nothing that opens a door."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import msgspec

from hourbook.core.base.redact import LONGEST_MASKED, redact_body, redact_path, redact_query
from hourbook.proxy.exchange import decoded

_LINK = re.compile(r"[a-z][a-z0-9+.-]{0,20}:/*[^\s<>\"']+|//?[^\s<>\"']+", re.IGNORECASE)
# Whoever has such an address needs nothing else, however short what it ends with.
_OPENING = re.compile(r"invit|join|reset|verif|confirm|activat|magic|hook|log-?in|sign-?[iu]|auth", re.IGNORECASE)


def may_be_kept(headers: list[tuple[str, str]], body: bytes) -> bool:
    """Whether an answer is known to hold no secret: what can not be looked through may hold one."""
    known = dict(headers)
    if any(_opens(value) for name, value in headers if name == "location"):
        return False
    plain = decoded(body, known.get("content-encoding", ""))
    if plain is None or len(plain) > LONGEST_MASKED:
        return False
    return not plain or _is_harmless(plain)


def _is_harmless(plain: bytes) -> bool:
    """Whether masking changes nothing of it, and no link in it opens anything."""
    try:
        text, told = plain.decode(), msgspec.json.decode(plain)
        masked = msgspec.json.decode(redact_body(plain, None, 8 * LONGEST_MASKED))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return False
    # The text too: of a name that stands there twice the content has the last alone.
    return masked == told and redact_query(text) == text and not any(_opens(each) for each in _texts(told))


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for name, inner in value.items():
                yield name
                yield from _texts(inner)
        case list():
            for inner in value:
                yield from _texts(inner)


def _opens(text: str) -> bool:
    """Whether a link in the text holds a secret."""
    return any(_is_opening(found[0]) for found in _LINK.finditer(text))


def _is_opening(link: str) -> bool:
    try:
        parts = urlsplit(link)
        asked = parse_qsl(parts.query, max_num_fields=100)
    except ValueError:
        return True
    steps = [step for step in f"{parts.path}/{parts.fragment}".split("/") if step]
    given = [*steps, *(value for _, value in asked)]
    return (
        "@" in parts.netloc
        or redact_query(link) != link
        or redact_path("/".join(steps), known=False) != "/".join(steps)
        or any(redact_path(each) != each for each in given)
        or any(_OPENING.search(before) for before in steps[:-1])
    )
