"""Explains one family of mistakes: local time sent as UTC (wire-facts 3.4, product-facts "Documented troubles").

A client reads the clock on the wall and writes `Z` behind it. East of Greenwich such an instant is too late, west of it
too early. Sent for one side of an entry only, the start lies after the end, or a timer starts in the future. Where such
a start is accepted, durations and reports still never go below zero (clock.duration_text sees to the text).

An explanation is offered only where undoing the mistake gives an entry that somebody may well have meant.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from hourbook.core.base.clock import (
    Instant,
    instant_text,
    is_zone,
    local_readings,
    offset_name,
    offset_text,
)
from hourbook.languages.said import said

SLACK = 5 * 60_000
LONGEST = 24 * 3_600_000
SECONDS = 60_000  # a difference below it comes of two clocks, or of rounding
REQUEST_OFFSET = "request offset"
LOOKS_LOCAL = "the {which} {sent} looks like local time of {zone} sent as UTC"
START_OR_LOCAL = "Send start {start} (UTC), or send the local time with its offset: {local}."
BOTH_OR_LOCAL = "Send start {start} and end {end} (UTC), or send the local time with its offset: {local}."


@dataclass(frozen=True, slots=True)
class ZoneMistake:
    """One side of an entry that was probably local time sent as UTC. All instants are UTC epoch milliseconds.

    source: whose zone it is: the caller's label for it, or "request offset" (then zone is just an offset, `UTC+2`).
    start, end: the corrected pair, end None for a timer. sent: the mistaken instant as it was sent.
    """

    which: Literal["start", "end"]
    zone: str
    source: str
    offset: str
    start: int
    end: int | None
    sent: int

    @property
    def shift(self) -> int:
        """How far the mistaken instant was off, in milliseconds: the offset of the zone."""
        return self.sent - (self.start if self.end is None or self.which == "start" else self.end)

    def cause(self) -> str:
        """What went wrong, in one sentence."""
        return said("{looks:capital}.", looks=self.looks())

    def looks(self) -> str:
        """The same as a clause."""
        name = self.zone if self.zone == self.offset else f"{self.zone} ({self.offset})"
        return said(LOOKS_LOCAL, which=self.which, sent=instant_text(self.sent), zone=name)

    @property
    def local(self) -> str:
        """The mistaken instant as the local time that it is, with its offset."""
        return instant_text(self.sent)[:-1] + offset_text(self.shift // 1000)

    def fix(self) -> str:
        """What to send instead, in one sentence with the corrected instants."""
        if self.end is None:
            return said(START_OR_LOCAL, start=instant_text(self.start), local=self.local)
        return said(BOTH_OR_LOCAL, start=instant_text(self.start), end=instant_text(self.end), local=self.local)


def start_after_end(start: Instant, end: Instant, now: int, zones: Iterable[tuple[str, str]]) -> ZoneMistake | None:
    """The likeliest of ``mistaken_sides``; None if no zone explains it."""
    return next(iter(mistaken_sides(start, end, now, zones)), None)


def mistaken_sides(start: Instant, end: Instant, now: int, zones: Iterable[tuple[str, str]]) -> list[ZoneMistake]:
    """Which of the two may have been local time sent as UTC, given that start > end; the likeliest first.

    zones: (label, zone name), the likeliest first; names that are no zones are passed over.
    A side sent without an offset of its own (`Z`, none, or never text) is read again as local time of each zone, and at
    the offset of the other side; but an end within 5 minutes of now stays as it is, it comes from a right clock. A pair
    that then lasts longer than nothing and at most 24 hours, and has ended by now (5 minutes of slack), is possible. Of
    several that of the zone which stands first leads, the offset of the request comes last; the same pair of two zones
    is told once. A difference of seconds is no zone's.
    """
    if start - end < SECONDS:
        return []
    end_is_right = bool(end.offset) or abs(end - now) <= SLACK
    found: dict[tuple[int, int | None], ZoneMistake] = {}
    for place in _places(zones, start.offset or end.offset):
        pairs = [] if start.offset else [_mistake("start", start, place, ms, end) for ms in place.readings(start)]
        pairs += [] if end_is_right else [_mistake("end", end, place, start, ms) for ms in place.readings(end)]
        fitting = [pair for pair in pairs if pair.end and is_likely(pair.start, pair.end, now)]
        for pair in sorted(fitting, key=lambda pair: (pair.end or 0) - pair.start):
            found.setdefault((pair.start, pair.end), pair)
    return list(found.values())


def is_likely(start: int, end: int, now: int, longest: int = LONGEST) -> bool:
    """Whether somebody may well have worked from start to end: longer than nothing, not too long, and over by now."""
    return 0 < end - start <= longest and end <= now + SLACK


def future_start(start: Instant, now: int, zones: Iterable[tuple[str, str]]) -> ZoneMistake | None:
    """Whether a timer's start in the future was probably local time sent as UTC; None if no zone explains it.

    Up to 5 minutes ahead is a clock that runs fast, not a mistake. Read as local time of the zone the start must lie
    before now (5 minutes of slack). Of several the answer is the one closest to now, then the first in zones.
    """
    if start <= now + SLACK or start.offset:
        return None
    readings = [(place, ms) for place in _places(zones, 0) for ms in place.readings(start) if ms <= now + SLACK]
    if not readings:
        return None
    place, ms = min(readings, key=lambda each: abs(now - each[1]))
    return _mistake("start", start, place, ms, None)


def future_end(
    start: int, end: Instant, now: int, zones: Iterable[tuple[str, str]], *, alone: bool
) -> ZoneMistake | None:
    """Whether an end in the future was probably local time sent as UTC; None if no zone explains it.

    ``alone``: the start is known from before, so that it is right; else it was written like the end, and goes with it.
    The corrected pair lasts longer than nothing and is over by now (5 minutes of slack); of several the one that ends
    last, then the first in zones.
    """
    if end <= now + SLACK or end.offset:
        return None
    found = [(place, start if alone else start - (end - ms), ms)
             for place in _places(zones, 0) for ms in place.readings(end) if ms <= now + SLACK]  # fmt: skip
    fitting = [each for each in found if each[1] < each[2]]
    if not fitting:
        return None
    place, begun, ms = max(fitting, key=lambda each: each[2])
    return _mistake("end", end, place, begun, ms)


class _Place(NamedTuple):
    """Where a client may be: a named zone, or only an offset (zone "")."""

    source: str
    zone: str
    offset: int = 0

    def readings(self, ms: int) -> list[int]:
        """The instants meant if the UTC wall clock of that instant was local time here."""
        return local_readings(ms, self.zone) if self.zone else [ms - self.offset * 1000]


def _places(zones: Iterable[tuple[str, str]], own: int) -> Iterator[_Place]:
    yield from (_Place(label, name) for label, name in zones if is_zone(name))
    if own:
        yield _Place(REQUEST_OFFSET, "", own)


def _mistake(which: Literal["start", "end"], sent: int, place: _Place, start: int, end: int | None) -> ZoneMistake:
    offset = offset_name((sent - (start if end is None or which == "start" else end)) // 1000)
    return ZoneMistake(which, place.zone or offset, place.source, offset, start, end, int(sent))
