"""What a table says of its changes: their events, who hears of them, and what they make stale in an app.

Who hears is named here and decided by the feature that knows (``hearing.py``): tables see only the kernel.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import msgspec

R = TypeVar("R", bound=Callable[..., Any])


class Hearers:
    """Who hears of a change, in words. ``@SEERS.decided`` marks the rule (``features/hearing.py``)."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.rule: Callable[..., Any] | None = None

    def decided(self, rule: R) -> R:
        assert self.rule is None, f"{self.words}: decided twice"
        self.rule = rule
        return rule


EVERYBODY = Hearers("everybody")
EVERYBODY_VAGUELY = Hearers("everybody, the kind alone")
ADMINS = Hearers("admins, the kind alone")


class TrackedKind(NamedTuple):
    """A kind of change."""

    heard: Hearers
    stale: tuple[str, ...]  # first words of the web app's query keys


TRACKED_KINDS: dict[str, TrackedKind] = {}


def kind_of_change(name: str, *, heard: Hearers = ADMINS, stale: tuple[str, ...] = ()) -> str:
    """Declare a kind that no table has: ``record_change`` writes its rows. Returns the name."""
    assert name not in TRACKED_KINDS, f"{name} is declared twice"
    TRACKED_KINDS[name] = TrackedKind(heard, stale)
    return name


class Tracked(msgspec.Struct, frozen=True):
    """Which change events a table's rows cause (``changes.py``); ``kind`` is the contract's document type.

    One table of a kind says who hears of it and what it makes stale. ``entity`` names the column with the id of what
    changed, where that is neither ``id`` nor the first of the key.
    """

    kind: str
    created: str
    updated: str
    deleted: str
    entity: str = ""
    heard: Hearers | None = None
    stale: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.heard is not None:
            kind_of_change(self.kind, heard=self.heard, stale=self.stale)
