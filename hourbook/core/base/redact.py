"""Masks secrets in what is kept or printed: headers, query strings, bodies and log events.

A secret is known by the name it stands under, or by its shape (our API keys, session tokens).
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import partial
from itertools import takewhile
from typing import Any
from urllib.parse import unquote

import msgspec

MASK = "***"
_SHOWN_END = 4
LONGEST_MASKED = 64 * 1024  # bytes of a body that is looked through; longer ones are told by their size
MOST_GIVEN = 5000  # characters that an error repeats of a value
_LONG_ENOUGH_TO_SHOW_ITS_END = 16

_SECRET_NAME = re.compile(
    r"^password|(password|passphrase|apikey|token|secret|totp|otp|totpcode|otpcode|recoverycode|authorization|cookie"
    r"|pwd|passwd|passwort|passcode|credential|signature|privatekey|accesskey)(hash)?s?$|^(pass|pin|pw|sig)$"
)
_SECRET_WORD = re.compile(r"pass|apikey|token|secret|otp|recovery|authori|cookie|credential|session")
# Longer runs too: one more letter at either end must not save a key from being masked.
_API_KEY_SHAPE = re.compile(r"[A-Za-z0-9]{48,}")
# The look-behinds below keep hostile text from being scanned again from each of its letters.
_JWT_SHAPE = re.compile(r"(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*")
_QUERY_NAME = re.compile(r"(?<![\w%.\[\]+-])([\w%.\[\]+-]+)=")
# Backslashes: JSON that is a text in other JSON.
_QUOTED_NAME = re.compile(r"""["']([\w.-]+)\\*["']\s*:\s*""")
_VALUE = re.compile(r"""b?\\*(?:'[^']*'|"[^"]*")?[^&\s]*""")
_ADDRESS_NAME = re.compile(r"e?mails?$")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)*")
# What is as long as a token and neither an id, perhaps a wrong one, nor words.
_OPAQUE = re.compile(r"(?=[^/]*[A-Za-z])(?=[^/]*\d)[\w~+=.-]{20,}|[A-Za-z]{40,}", re.ASCII)
_ID_LIKE = re.compile(r"[0-9a-f]{20,28}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Disclosed(str):
    """Text that is logged as it is although it holds a secret: the link of a mail that development prints."""

    __slots__ = ()


def is_secret_name(name: str) -> bool:
    """Whether a value under this key, field, header or parameter name is a secret, however spelled (newPassword)."""
    return _SECRET_NAME.search(re.sub(r"[^a-z]", "", name.lower())) is not None


def redact_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers with secrets masked. The last 4 characters of a long key or token stay, to tell which one it was."""
    return {name: (_masked_header if is_secret_name(name) else redact_text)(value) for name, value in headers.items()}


def redact_query(text: str) -> str:
    """A query string, or an address with one, with the values of secret parameters masked."""
    return _mask_shapes(_mask_after(_QUERY_NAME, text))


def redact_path(path: str, *, known: bool = True) -> str:
    """A path with the steps masked that are secrets by their shape; in one that is not ``known``, of no operation of
    ours, also what follows a secret's name: /reset/token/abc."""
    steps = path.split("/")
    named = [not known and is_secret_name(before) for before in ["", *steps]]
    return "/".join(
        step
        if not step or _ID_LIKE.fullmatch(step)
        else MASK
        if after or _OPAQUE.fullmatch(step)
        else redact_query(step)
        for step, after in zip(steps, named, strict=False)
    )


def redact_text(text: str) -> str:
    """Free text with secrets masked: `name=value`, quoted `"name": "value"` and whatever has the shape of a key."""
    return _mask_shapes(_mask_after(_QUOTED_NAME, _mask_after(_QUERY_NAME, text)))


def redact_given(field: str, value: object) -> object:
    """What an error may repeat of the value of a field: nothing of a secret one, at any depth."""
    return MASK if is_secret_name(field) else _masked(value, _mask_written)


def shortened(value: object, room: list[int] | None = None) -> object:
    """As much of a value as an error may repeat; before it is masked, so a text is left out whole, never cut: half a
    secret would not be known by its shape."""
    room = [MOST_GIVEN] if room is None else room
    match value:
        case str():
            room[0] -= len(value)
            return value if room[0] >= 0 else f"<{len(value)} characters>"
        case Mapping():
            kept = {
                str(shortened(k, room)): shortened(v, room) for k, v in takewhile(partial(_fits, room), value.items())
            }
            return kept if len(kept) == len(value) else {**kept, "...": f"<{len(value) - len(kept)} more>"}
        case list() | tuple() | set() | frozenset():
            items = [shortened(item, room) for item in takewhile(partial(_fits, room), value)]
            return items if len(items) == len(value) else [*items, f"<{len(value) - len(items)} more>"]
    return value


def _fits(room: list[int], _: object) -> bool:
    room[0] -= 20  # of a number, or of the signs around a text
    return room[0] > 0


def redact_body(body: bytes, content_type: str | None, limit: int = 4096) -> str:
    """What may be kept of a body, at most `limit` characters: JSON with secrets masked at any depth, else a summary.

    JSON with a mistake in it is kept as it was sent, so that the mistake can be shown, where nothing hints at a secret.
    """
    if not body:
        return ""
    try:
        if len(body) > LONGEST_MASKED:
            raise msgspec.MsgspecError
        # Whatever the header says: curl sends JSON as a form unless told otherwise.
        content = msgspec.json.decode(body) if body.lstrip()[:1] in (b"{", b"[") else None
        text = "" if content is None else msgspec.json.encode(_masked(content, _mask_written)).decode()
    except (msgspec.DecodeError, UnicodeError):
        text = harmless(body)
    except (msgspec.MsgspecError, RecursionError):
        text = ""
    text = text or f"<{len(body)} bytes of {redact_text(content_type or 'unnamed type')}>"
    mark = f"... <cut, {len(body)} bytes>"
    return text if len(text) <= limit else (text[: max(0, limit - len(mark))] + mark)[:limit]


def hidden_texts(body: bytes) -> list[str]:
    """The texts that ``redact_body`` masks for the name they stand under; a refusal may repeat them."""
    try:
        return list(_under_names(msgspec.json.decode(body)))
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return []


def _under_names(value: object, name: str = "") -> Iterator[str]:
    match value:
        case str() if is_secret_name(name) or (_is_address_name(name) and _mask_no_address(value) == MASK):
            yield value
        case dict():
            for own, inner in value.items():
                yield from _under_names(inner, name if is_secret_name(name) else own)
        case list():
            for inner in value:
                yield from _under_names(inner, name)


def harmless(body: bytes) -> str:
    """The text of a body that is almost JSON; "" when a word in it, an escape or a key's shape may hide a secret."""
    try:
        text = body.decode() if body.lstrip()[:1] in (b"{", b"[") else ""
    except UnicodeDecodeError:
        return ""
    secretive = "\\u" in text or "\0" in text or _SECRET_WORD.search(re.sub(r"[^a-z]", "", text.lower()))
    return "" if secretive or _mask_shapes(text) != text else text


def redact_processor(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The structlog processor: after exceptions are formatted, before rendering. Leaves plain, masked values only."""
    return {name: _masked_item(name, value, redact_text) for name, value in event.items()}


def _masked_item(name: str, value: object, mask_text: Callable[[str], str]) -> object:
    if isinstance(value, Disclosed) or value is None or isinstance(value, bool):
        return value
    if is_secret_name(name):
        return MASK
    if mask_text is _mask_written and _is_address_name(name):  # of a body; a log line names whom it likes
        mask_text = _mask_no_address
    return _masked(value, mask_text)


def _mask_no_address(text: str) -> str:
    return text if _ADDRESS.fullmatch(text.strip()) else MASK


def _is_address_name(name: str) -> bool:
    """Whether an address is written here, and now and then the password that should stand in the next field."""
    return _ADDRESS_NAME.search(re.sub(r"[^a-z]", "", name.lower())) is not None


def _mask_written(text: str) -> str:
    """Text of a body; where it is JSON itself, masked as that."""
    if text.lstrip()[:1] in ("{", "["):
        with contextlib.suppress(msgspec.MsgspecError, UnicodeError):
            return msgspec.json.encode(_masked(msgspec.json.decode(text), _mask_written)).decode()
    return _mask_shapes(_mask_after(_QUOTED_NAME, text) if '"' in text or "'" in text else text)


def _masked(value: object, mask_text: Callable[[str], str]) -> object:
    match value:
        case None | bool() | int() | float() | Disclosed():
            return value
        case str():
            return mask_text(value)
        case Mapping():
            return {mask_text(str(k)): _masked_item(str(k), v, mask_text) for k, v in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_masked(item, mask_text) for item in value]
    return mask_text(str(value))


def _masked_header(value: str) -> str:
    scheme, _, credentials = value.rpartition(" ")
    # The end of a Basic header is the end of a password, and that of a cookie may be a short value: never shown.
    if scheme.lower() not in ("", "bearer") or "=" in credentials:
        return MASK
    shown = credentials[-_SHOWN_END:] if len(credentials) >= _LONG_ENOUGH_TO_SHOW_ITS_END else ""
    return f"{scheme} {MASK}{shown}".lstrip()


def _mask_shapes(text: str) -> str:
    return _API_KEY_SHAPE.sub(MASK, _JWT_SHAPE.sub(MASK, text))


def _mask_after(names: re.Pattern[str], text: str) -> str:
    return "".join(_pieces(names, text))


def _pieces(names: re.Pattern[str], text: str) -> Iterator[str]:
    done = 0
    for found in names.finditer(text):
        if found.start() < done or not is_secret_name(unquote(found[1])):
            continue
        yield text[done : found.end()] + MASK
        value = _VALUE.match(text, found.end())
        done = value.end() if value else found.end()
    yield text[done:]
