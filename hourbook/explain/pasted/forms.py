"""Which form a pasted text has. A new form is a line in ``FORMS``: how it is known, and how it is read."""

import contextlib
import re
from collections.abc import Callable

from hourbook.explain.pasted import code
from hourbook.explain.pasted.curl import curl
from hourbook.explain.pasted.http import LINE, har, raw
from hourbook.explain.pasted.request import Pasted
from hourbook.languages.said import said

LONGEST = 1_000_000  # characters


class Unreadable(Exception):
    """No request is in the text; the text says what can be pasted."""


FORMS: list[tuple[Callable[[str], object], Callable[[str], Pasted | None]]] = [
    (lambda text: text[:1] in "{[", har),
    (re.compile(r"\s*(?:[$>#] *)?curl(\.exe)?\s").match, curl),
    (code.POWERSHELL.search, code.powershell),
    (code.PYTHON.search, code.python),
    (code.FETCH.search, code.javascript),
    (re.compile(r"\bcurl(\.exe)?\s").search, curl),
    (LINE.search, raw),
]


def read(text: str) -> Pasted:
    """The request in a text. Raises Unreadable."""
    text = text[:LONGEST].strip().removeprefix("\ufeff")
    for known, form in FORMS:
        with contextlib.suppress(RecursionError):  # what is nested so deeply is no request
            if known(text) and (found := form(text)) is not None:
                return found
    raise Unreadable(
        said(
            "No request was found in that. Paste a curl command, a HAR file or an entry of one, raw HTTP, or a call of "
            "Python (requests, httpx), JavaScript (fetch, axios) or PowerShell (Invoke-RestMethod)."
        )
    )
