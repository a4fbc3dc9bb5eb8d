"""A good entry, spoilt in one known way: what was meant is among what is told, and all that is told is an entry."""

import random
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

import pytest

from hourbook.core.base import clock
from hourbook.core.base.clock import Instant, instant_text
from hourbook.explain.interval_mistakes import Explained, Sent, explained

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
NOON = Instant.parse("2026-09-15T12:00:00Z")
ZONES = [
    "UTC",
    "Europe/Berlin",
    "Asia/Kolkata",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Tokyo",
    "Asia/Kathmandu",
]
PAIR = re.compile(r"start (\S+Z) and end (\S+Z)")


class Good(NamedTuple):
    """An entry of the past, with the zone of who worked it."""

    start: int
    end: int
    zone: str


def any_entry(chosen: random.Random) -> Good:
    start = NOON - chosen.randrange(2 * DAY, 300 * DAY) // MINUTE * MINUTE
    return Good(start, start + chosen.randrange(5, 600) * MINUTE, chosen.choice(ZONES))


def as_utc(ms: int, zone: str) -> int:
    """The instant that a client sends which puts a Z behind local time."""
    return (clock.wall(ms, zone) - datetime(1970, 1, 1)) // timedelta(milliseconds=1)


Spoil = Callable[[Good], tuple[int, int]]
SPOILT: dict[str, tuple[Spoil, str]] = {
    "local start": (lambda e: (as_utc(e.start, e.zone), e.end), "looks like local time of"),
    "local end": (lambda e: (e.start, as_utc(e.end, e.zone)), "looks like local time of"),
    "the same date": (lambda e: (e.start, e.end - DAY), "next day, after midnight"),
    "another month": (lambda e: (e.start, e.end - 31 * DAY), "date of another day"),
    "no PM": (lambda e: (e.start, e.end - 12 * HOUR), "lost its PM"),
    "swapped": (lambda e: (e.end, e.start), "swapped"),
    "two clocks": (lambda e: (e.start, e.start - 1000 * (e.end % 50 + 1)), "two clocks"),
}


def told(start: int, end: int, zone: str) -> Explained | None:
    zones = [("your profile", zone), ("the workspace", "Europe/Berlin")]
    return explained(Sent(Instant(start), Instant(end), NOON, zones))


@pytest.mark.parametrize("name", SPOILT)
def test_the_mistake_is_told_alone_or_among_those_that_fit(name: str) -> None:
    chosen, (spoil, words), seen = random.Random(name), SPOILT[name], 0
    while seen < 200:
        good = any_entry(chosen)
        start, end = spoil(good)
        if start <= end or (name == "no PM" and Instant.parse(instant_text(good.end)) % DAY < 12 * HOUR):
            continue
        seen += 1
        found = told(start, end, good.zone)
        assert found is not None and words in found.cause, (good, instant_text(start), instant_text(end), found)
        if name != "two clocks":
            offered = PAIR.findall(found.fix)
            assert (instant_text(good.start), instant_text(good.end)) in offered, (good, found)


@pytest.mark.parametrize("name", SPOILT)
def test_several_that_fit_are_a_choice_and_each_is_an_entry_that_is_over(name: str) -> None:
    chosen, (spoil, _) = random.Random(name), SPOILT[name]
    for _ in range(200):
        good = any_entry(chosen)
        start, end = spoil(good)
        found = told(start, end, good.zone) if start > end else None
        if found is None:
            continue
        offered = PAIR.findall(found.fix)
        assert len(offered) == len(set(offered)) == len(found.meant)
        assert found.cause.startswith("Either ") == (len(offered) > 1)
        for one, other in offered:
            assert 0 <= Instant.parse(other) - Instant.parse(one) <= DAY and Instant.parse(other) <= NOON + 5 * MINUTE
