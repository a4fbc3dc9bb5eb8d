"""Slips: the known ways to send a wrong value, told from the value alone.

A refusal lists those of its kind of value (``slips`` of its class); the first that fits gives cause and fix in place of
the class's own. What a slip says follows from the value: it never depends on what the server keeps, so it tells
nobody more than they sent. The help pages and the tests are fed by the same lists.
"""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote


class Slip(NamedTuple):
    """One way to be wrong: values it is seen in (never secrets), how it is seen, and what is said of it.

    ``meant``: the value without the slip, where it is still in there; ``other``: a second reading that fits as well.
    The texts may name them: {meant}, {other}, and {encoded} for the query of an address.
    """

    examples: tuple[str, ...]
    seen: Callable[[str], object]
    cause: str
    fix: str = ""  # "": the fix of the refusal
    meant: Callable[[str], str] | None = None
    other: Callable[[str], str] | None = None

    def values(self, value: str) -> dict[str, str]:
        """What the placeholders of the texts stand for."""
        meant = self.meant(value) if self.meant else ""
        return {"meant": meant, "encoded": quote(meant, safe=":"), "other": self.other(value) if self.other else ""}


def told(slips: tuple[Slip, ...], value: object) -> Slip | None:
    """The first slip that is seen in a value; nothing is seen in none, or in an empty one."""
    return seen_in(slips, value) if value else None


def seen_in(slips: tuple[Slip, ...], value: object) -> Slip | None:
    """The same where the empty text is a value as well, which a slip may be about."""
    return next((slip for slip in slips if slip.seen(value)), None) if isinstance(value, str) else None


def meant_by(slips: tuple[Slip, ...], value: str) -> str:
    """The value without its slips, as far as they can be taken off."""
    for _ in range(3):
        slip = told(slips, value)
        if slip is None or slip.meant is None or not (inner := slip.meant(value)) or inner == value:
            break
        value = inner
    return value


QUOTES = "\"'`“”„‘’«»"
LINE_ENDS = r"\s|\\[nrt]|%0[AD9]|%20"
PARTS = r"(api|key|token|workspace|project|user|task|tag|client|entry|group|time)"
TEMPLATE = re.compile(
    r"\{\{.*\}\}|[$#]?\{[\w .:-]*\}|\$\w+|\$\([^)]*\)|%[A-Za-z]\w*%|<[\w .:-]*>|\[[\w -]+\]|:[A-Za-z_]\w*"
    r"|process\.env\.\w+|os\.environ.*|x{4,}|\.{3,}|…|todo|(change|replace)[-_ ]?me"
    rf"|(your|my|insert|enter|paste|put)[-_ ]?({PARTS}[-_ ]?)*(key|token|id)([-_ ]?here)?"
    r"|(your|insert|enter|paste|put)[-_ ]([\w -]+[-_ ])?here"
    rf"|((clockify|hourbook)[-_ ]?)?({PARTS}[-_ ]?)+(key|token|id)|api[-_ ]?key",
    re.I,
)
EMPTY_WORD = re.compile(r"undefined|null|none|nil|nan|\[object \w+\]|<null>|\(null\)", re.I)
EMAIL = re.compile(r"(mailto:)?[^@\s]+@[^@\s]+\.[^@\s]+", re.I)
JWT = re.compile(r"eyJ[\w-]+\.[\w-]+(\.[\w-]*)?")


def whole(pattern: re.Pattern[str] | str, flags: int = 0) -> Callable[[str], object]:
    """Sees values that match as a whole."""
    return re.compile(pattern, flags).fullmatch


def quoted(value: str) -> bool:
    inner = value.strip(QUOTES)
    return value != inner and (inner.isalnum() or (value[0] in QUOTES and value[-1] in QUOTES))


def trimmed(value: str) -> str:
    """Without blanks and line ends around, those in their escaped spellings too."""
    return re.sub(rf"^({LINE_ENDS})+|({LINE_ENDS})+$", "", value, flags=re.I)


NO_VALUE = Slip(
    ("undefined", "null", "None", "[object Object]", "NaN"),
    whole(EMPTY_WORD),
    "The value is what a program writes of a variable that held nothing, or of an object (undefined, null, None).",
    "Fill the variable before the request is sent.",
)
PLACEHOLDER = Slip(
    ("{{value}}", "${VALUE}", "{id}", ":id", "<id>", "$VALUE", "%VALUE%", "YOUR_ID_HERE"),
    whole(TEMPLATE),
    "The value is a placeholder of an example or a template, whose variable was not filled in.",
    "Put the real value in the place of the placeholder.",
)
QUOTED = Slip(
    ('"5f0"', "'5f0'", "“5f0”"),
    quoted,
    "The value stands in quotation marks, which were sent as a part of it.",
    "Send it without the quotation marks.",
    lambda value: value.strip(QUOTES),
)
BRACKETED = Slip(
    ("{64a687e29ae1f428e7ebe303}", '["64a687e29ae1f428e7ebe303"]', "<64a687e29ae1f428e7ebe303>"),
    whole(rf"[{{<(\[{QUOTES}]+[A-Za-z0-9]{{20,}}[}}>)\]{QUOTES}]+"),
    "The value stands in braces or brackets, which were sent as a part of it.",
    "Send it without braces and brackets.",
    lambda value: value.strip(f"{{}}<>()[]{QUOTES}"),
)
LINE_BREAK = Slip(
    ("5f0\\n", "5f0%0A", "5f0%0D%0A"),
    lambda value: trimmed(value) != value,
    "A blank or a line break (such as the characters \\n or %0A) stands before or behind the value and was sent as a "
    "part of it.",
    "Send it without what stands around it.",
    trimmed,
)
