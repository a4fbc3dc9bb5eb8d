"""The known ways to send a key wrongly: in its header, under another header's name, or in the address.

Nothing here looks at the keys of the server, and no value is ever repeated.
"""

import difflib
import re
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from hourbook.core.base.redact import redact_text
from hourbook.core.base.slips import (
    BRACKETED,
    EMAIL,
    JWT,
    LINE_BREAK,
    NO_VALUE,
    PLACEHOLDER,
    QUOTED,
    Slip,
    meant_by,
    whole,
)
from hourbook.core.who.credentials import API_KEY_LENGTH

SEND = "Send the key alone, as it was shown when it was made: 48 letters and digits."
SHAPE = re.compile(rf"[A-Za-z0-9]{{{API_KEY_LENGTH}}}")
SCHEME = re.compile(r"(bearer|basic|token|apikey|api-key|key)[ :=]+(?=\S)|x-api-key\s*[:=]\s*(?=\S)", re.I)
NAMES = ("apikey", "xapikey", "apitoken", "accesstoken", "authtoken", "xauthtoken", "xaddontoken", "clockifyapikey")
CLOSE = 0.84  # of difflib: xapikye is, xcsrftoken is not


def of_keys(slip: Slip, *more: str) -> Slip:
    """A slip of any value, said of keys."""
    cause = slip.cause.replace("The value", "The key").replace("the value", "the key")
    return slip._replace(cause=cause, fix=SEND, examples=(*slip.examples, *more))


SCHEMED = Slip(
    ("Bearer value", "Basic value", "X-Api-Key: value"), SCHEME.match,
    "A word such as Bearer, or the name of the header, stands before the key and was sent as a part of it.",
    "Send the key alone: no Bearer, Basic or name before it.", lambda value: SCHEME.sub("", value, count=1),
)  # fmt: skip
KEY_SLIPS = (
    of_keys(QUOTED),
    of_keys(BRACKETED),
    of_keys(LINE_BREAK),
    SCHEMED,
    of_keys(NO_VALUE),
    of_keys(PLACEHOLDER, "YOUR_API_KEY", "{{apiKey}}", "<your api key>", "xxxxxxxx"),
    Slip(
        ("ab12****", "********"), whole(r"[A-Za-z0-9]*[*•]{3,}[A-Za-z0-9]*"),
        "The key is masked: it was copied from a place that hides keys.", SEND,
    ),
    Slip(
        ("ada@example.org",), whole(EMAIL),
        "The value is an e-mail address, not a key.",
        "Send an API key: generate one under Preferences > Advanced.",
    ),
    Slip(
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",), whole(JWT),
        "The value is a JWT: the token of a session or of another service, not an API key of this server.",
        "Send an API key: generate one under Preferences > Advanced. A session token belongs in X-Auth-Token.",
    ),
    Slip(
        ("64a687e29ae1f428e7ebe303",), whole("[0-9a-f]{24}"),
        "The value has the form of an id (24 characters of 0-9 and a-f), not of a key.",
        "Send the key itself, not its id: it was shown once, when it was made.",
    ),
    Slip(
        ("two words",), lambda value: " " in value or "\t" in value,
        "The value holds a blank; keys are letters and digits alone.", SEND,
    ),
    Slip(
        ("c2hvcnQ=", "short"), lambda value: not SHAPE.fullmatch(value),
        f"The value has not the form of a key of this server, {API_KEY_LENGTH} letters and digits: it was cut off, has"
        " something added, or is the key of another server or service.",
        "Copy the whole key again, or generate a new one under Preferences > Advanced.",
    ),
)  # fmt: skip
TOKEN_SLIPS = (
    Slip(
        ("0" * API_KEY_LENGTH,), SHAPE.fullmatch,
        "The value has the form of an API key; X-Auth-Token takes the token of a session.",
        "Send it in X-Api-Key: curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user",
    ),
    *(slip._replace(cause=of_keys(slip).cause.replace("key", "token")) for slip in (QUOTED, LINE_BREAK, NO_VALUE)),
    SCHEMED._replace(
        cause="A word such as Bearer stands before the token and was sent as a part of it.",
        fix="Send the token alone: no Bearer before it.",
    ),
    PLACEHOLDER._replace(cause=of_keys(PLACEHOLDER).cause.replace("key", "token")),
)  # fmt: skip

AUTHORIZATION_SLIPS = (
    Slip(
        ("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",), lambda value: whole(JWT)(SCHEME.sub("", value, count=1)),
        "The request carried a JWT, the token of a session or of another service, in Authorization, which is not a"
        " scheme of this API.",
        "Send the token of a session alone in X-Auth-Token: curl -H 'X-Auth-Token: YOUR_TOKEN' {origin}/api/v1/user",
    ),
    Slip(
        ("Basic YWRhOnNlY3JldA==",), whole(r"(?i:basic)\s.*"),
        "The request carried Basic authentication; Authorization is not a scheme of this API.",
        "Send an API key alone, neither encoded nor with a name, in X-Api-Key: curl -H 'X-Api-Key: YOUR_KEY'"
        " {origin}/api/v1/user",
    ),
)  # fmt: skip

INSTEAD = {
    "header": "The request carried no X-Api-Key header; it carried {instead}, which is not read.",
    "address": "The request carried no X-Api-Key header; {instead} stands in the query of the address (URL), where no "
    "credential is read.",
}
OF_OTHER_USE = {  # by what held a token of this server that is for another use
    "X-Auth-Token": {
        "cause": "The value is a token of this server, but for another use: X-Auth-Token takes an access token.",
        "fix": "Send `token` of the answer to the sign-in or refresh.",
    },
    "refreshToken": {
        "cause": "The value is a token of this server, but for another use: refreshToken takes a refresh token.",
        "fix": "Send `refreshToken` of the answer to the sign-in or refresh.",
    },
    "Cookie": {"cause": "The value is a token of this server, but for another use: a session's cookie is set by it."},
}


class Instead(NamedTuple):
    """What came in place of a credential: what it is called, where it stands, its value."""

    name: str
    where: str
    value: str


def came_instead(call: Any) -> Instead | None:
    """A header or a parameter of the address that was probably meant to carry the key."""
    for name, value in call.headers.items():
        if name != "authorization" and is_like(name) and value.strip():
            return Instead(titled(name), "header", value)
    for name, value in parse_qsl(call.query):
        if is_like(name) or re.sub(r"[^a-z]", "", name.lower()) in ("key", "token"):
            return Instead(redact_text(name)[:40], "address", value)
    return None


def is_like(name: str) -> bool:
    """Whether a name was probably meant to be that of a credential header."""
    letters = re.sub(r"[^a-z]", "", name.lower())
    return "apikey" in letters or bool(difflib.get_close_matches(letters, NAMES, n=1, cutoff=CLOSE))


def titled(name: str) -> str:
    """A header's name as people write it; names arrive in lower case."""
    return redact_text("".join(part.capitalize() for part in re.split(r"([-_])", name)))[:60]


def key_within(text: str) -> str:
    """The key in a value that holds it wrongly; whoever sent it holds it. "" when none is in there."""
    value = meant_by(KEY_SLIPS, text.strip())
    return value if SHAPE.fullmatch(value) else ""
