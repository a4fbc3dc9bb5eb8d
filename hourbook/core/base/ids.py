"""Ids on the wire. Nothing here looks at the database."""

import re

ID = re.compile(r"[0-9a-f]{24}")


def is_id(value: str) -> bool:
    """Whether a text has the form of an id."""
    return ID.fullmatch(value) is not None
