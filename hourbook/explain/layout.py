"""JSON set in lines, remembering where each part of it stands."""

from typing import Any, NamedTuple

import msgspec

from hourbook.explain.shapes import Mark

Path = tuple[str | int, ...]
DEEPEST = 100


class Layout(NamedTuple):
    """The text, the place of every member and item by its path, and where one could be added to each object."""

    text: str
    places: dict[Path, Mark]
    gaps: dict[Path, Mark]


def laid_out(value: Any) -> Layout:
    """The value with an indent of two blanks."""
    layout = _Writer()
    layout.write(value, (), 1)
    return Layout("".join(layout.parts), layout.places, layout.gaps)


def units(text: str) -> int:
    """The length of a text as JavaScript counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def json_path(path: Path) -> str:
    """``$.filter.days[0]``."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


class _Writer:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.places: dict[Path, Mark] = {}
        self.gaps: dict[Path, Mark] = {}

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += units(text)

    def write(self, value: Any, path: Path, depth: int) -> None:
        members = isinstance(value, dict)
        if not isinstance(value, dict | list) or depth > DEEPEST:
            return self.add(msgspec.json.encode(value).decode())
        self.add("{" if members else "[")
        for number, item in enumerate(value):
            self.add((",\n" if number else "\n") + "  " * depth)
            self.member(item, value[item] if members else item, (*path, item if members else number), depth)
        if members:
            self.gaps[path] = Mark(start=self.length, end=self.length)
        self.add(("\n" + "  " * (depth - 1) if value else "") + ("}" if members else "]"))

    def member(self, name: Any, value: Any, path: Path, depth: int) -> None:
        start = self.length
        if isinstance(path[-1], str):
            self.add(f"{msgspec.json.encode(name).decode()}: ")
        self.write(value, path, depth + 1)
        self.places[path] = Mark(start=start, end=self.length)
