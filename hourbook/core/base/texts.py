"""When a text says nothing: the one notion of "empty", for names, required fields and choices alike.

differs: whether the real service takes blanks for a name or a required field is not known.
"""

import unicodedata

UNSEEN = set("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # letters, marks and a symbol that draw nothing


def is_empty(value: object) -> bool:
    """Whether a value is missing or shows nothing: null, a text of blanks, control, format and other characters that
    are not drawn (a zero-width space, say), a list of such values. A number, true and false are not empty."""
    if isinstance(value, str):
        return not any(map(is_drawn, value))
    return value is None or (isinstance(value, list) and all(map(is_empty, value)))


def is_drawn(char: str) -> bool:
    """Whether a character shows by itself. Private use may, with a font of one's own."""
    if (
        char in UNSEEN
        or "\ufe00" <= char <= "\ufe0f"
        or "\u180b" <= char <= "\u180f"
        or "\U000e0000" <= char <= "\U000e0fff"
    ):
        return False
    category = unicodedata.category(char)
    return category == "Co" or category[0] not in "ZC"
