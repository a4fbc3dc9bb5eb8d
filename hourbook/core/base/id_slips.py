"""The known ways to send something else in the place of an id."""

import re

from hourbook.core.base.ids import is_id
from hourbook.core.base.slips import (
    BRACKETED,
    EMAIL,
    LINE_BREAK,
    NO_VALUE,
    PLACEHOLDER,
    QUOTED,
    Slip,
    trimmed,
    whole,
)

EXAMPLE = "64a687e29ae1f428e7ebe303"
NOT_ONE = "An id has 24 characters of 0-9 and a-f, such as 64a687e29ae1f428e7ebe303"


def number_of(value: str) -> bool:
    return value.isascii() and value.isdigit() and not is_id(value)


ID_SLIPS = (
    LINE_BREAK._replace(
        examples=(f"{EXAMPLE} ", f" {EXAMPLE}", f"{EXAMPLE}\\n"),
        seen=lambda value: value != trimmed(value) and is_id(trimmed(value)),
    ),
    QUOTED,
    BRACKETED,
    NO_VALUE,
    PLACEHOLDER._replace(examples=(*PLACEHOLDER.examples, "projectId", "{{workspaceId}}")),
    Slip(
        ("ada@example.org",), whole(EMAIL),
        "The value is an e-mail address, not an id.",
        "GET /api/v1/workspaces/{{workspaceId}}/users?email=... finds the id of a user; GET /api/v1/user has yours.",
    ),
    Slip(
        ("me", "self", "current"), whole("me|self|myself|current", re.I),
        "The value is a word for yourself, not an id; there is none for it here.",
        "Send your own user id: GET /api/v1/user has it.",
    ),
    Slip(
        ("https://app.example.org/x",), whole(r"[a-z]+://\S*", re.I),
        "The value is an address (URL), not an id.",
        "Send the id alone, which stands in the address as 24 characters of 0-9 and a-f.",
    ),
    Slip(
        (f"{EXAMPLE},{EXAMPLE}",), whole(r"\s*[0-9a-f]{24}(\s*[,; |]\s*[0-9a-f]{24})+\s*"),
        "The value holds several ids in one text, where one id belongs.",
        "Send one id; where a field takes several, it takes them as a list.",
    ),
    Slip(
        (EXAMPLE.upper(),), lambda value: not is_id(value) and is_id(value.lower()),
        "The value is an id in capital letters; ids are in small letters.",
        "Send it in small letters.", str.lower,
    ),
    Slip(
        ("3fa85f64-5717-4562-b3fc-2c963f66afa6",), whole(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I),
        "The value is a UUID, as other services have them, not an id of this one.",
        f"{NOT_ONE}.",
    ),
    Slip(
        ("4711",), number_of,
        "The value is a number, not an id.",
        f"{NOT_ONE}.",
    ),
    Slip(
        (EXAMPLE[:-1], EXAMPLE + "0"), lambda value: not is_id(value) and whole("[0-9a-f]{16,}")(value),
        "The value has not the length of an id, which is 24 characters: it was cut off or has something added.",
        "Copy the whole id.",
    ),
    Slip(
        ("Website", "Big one"), lambda value: not is_id(value),
        "The value is not an id but another text, such as a name.",
        f"Send the id, not the name. {NOT_ONE}; lists answer it beside the name.",
    ),
)  # fmt: skip
