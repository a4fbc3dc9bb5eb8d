"""What every form of a pasted request becomes."""

from typing import Any, NamedTuple


class Pasted(NamedTuple):
    """A request, and the answer where it was pasted with it. ``status`` 0: it was not."""

    method: str
    url: str
    headers: dict[str, str] = {}
    body: str = ""
    status: int = 0
    answer: Any = None


def has(headers: dict[str, str], name: str) -> bool:
    """Whether a header is there, however spelled."""
    return name.lower() in {each.lower() for each in headers}
