"""Texts that hold what strangers wrote, as a terminal may show them."""

import re

_MOVES = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")  # all but the end of a line


def for_terminal(text: str) -> str:
    """The text, in which nothing moves the cursor or turns the writing; lines stay lines."""
    return _MOVES.sub("?", text)
