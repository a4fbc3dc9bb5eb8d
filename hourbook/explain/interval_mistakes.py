"""Every way to explain a start after its end: local time sent as UTC, a night shift, a lost PM, a swap, two clocks.

Numbers alone seldom decide between them, so all that fit are told, the likeliest first. One fits where it gives an
entry that somebody may well have worked: longer than nothing, not too long, and over by now. A new way is a line in
``WAYS``.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import reduce
from typing import NamedTuple

from hourbook.core.base.clock import EPOCH, Instant, instant_text, is_zone, offset_seconds
from hourbook.explain.facts import OF_PROFILE, OF_WORKSPACE
from hourbook.explain.zone_mistakes import (
    LONGEST,
    SECONDS,
    SLACK,
    ZoneMistake,
    is_likely,
    mistaken_sides,
)
from hourbook.languages.said import joined, said

DAY, HALF_DAY, SHIFT = 24 * 3_600_000, 12 * 3_600_000, 16 * 3_600_000
MOST = 4
ORDINALS = (said("first"), said("second"), said("third"), said("fourth"))
FOR_EACH = "For the {nth}: {fix}."
CORRECT_ENTRY = (
    "correct the entry with PUT /workspaces/{workspace}/time-entries/{entry}: what it holds, with start {start} and "
    "end {end} (UTC)"
)
TWO_CLOCKS = "start and end were read from two clocks, or one of them was rounded: the end is only {size} earlier"
WHOSE_ZONE = {
    OF_PROFILE: "{looks}, the zone of your profile",
    OF_WORKSPACE: "{looks}, the zone of the workspace",
}
NEXT_DAY = "the {field} belongs to the next day, after midnight"
ANOTHER_DAY = "the {field} carries the date of another day"


class Sent(NamedTuple):
    """A pair whose start lies after its end; ``zones``: (label, zone name), the likeliest first. ``stops``: the request
    ends a running timer, so that only its end was sent."""

    start: Instant
    end: Instant
    now: int
    zones: list[tuple[str, str]]
    stops: bool = False


class Meant(NamedTuple):
    """What may have been meant. ``way`` names it, ``field`` is the side at fault; start and end are UTC epoch ms.

    ``cause`` is a clause, which begins a sentence or stands in one.
    """

    way: str
    field: str
    cause: str
    start: int
    end: int
    more: str = ""  # another way to send the same

    def fix(self, sent: Sent) -> str:
        """What to send instead, as a clause; a request that stops a timer takes an end alone.

        {workspace} and {entry} are placeholders of the refusal.
        """
        start, end = instant_text(self.start), instant_text(self.end)
        if not sent.stops:
            return said("send start {start} and end {end} (UTC){more}", start=start, end=end, more=self.more)
        if self.start == sent.start:
            return said("send end {end} (UTC){more}", end=end, more=self.more)
        return said(CORRECT_ENTRY, start=start, end=end)


class Explained(NamedTuple):
    """A start after its end in words: the field at fault, cause and fix, and what may have been meant."""

    field: str
    cause: str
    fix: str
    meant: list[Meant]


def explained(sent: Sent) -> Explained | None:
    """The causes that fit, as a choice where there are several; None where none does."""
    meant = readings(sent)
    if not meant:
        return None
    causes, fixes = [each.cause for each in meant], [each.fix(sent) for each in meant]
    if len(meant) == 1:
        return Explained(meant[0].field, sentence(causes[0]), sentence(fixes[0]), meant)
    choice = reduce(lambda one, more: said("{one}; or {more}", one=one, more=more), causes)
    fix = joined(said(FOR_EACH, nth=nth, fix=each) for nth, each in zip(ORDINALS, fixes, strict=False))
    return Explained(meant[0].field, said("Either {choice}.", choice=choice), fix, meant)


def example(start: str, end: str, now: str, zone: str) -> Explained:
    """What is said of a pair that something explains, for the documents."""
    sent = Sent(Instant.parse(start), Instant.parse(end), Instant.parse(now), [(OF_PROFILE, zone)])
    found = explained(sent)
    assert found is not None
    return found


def readings(sent: Sent) -> list[Meant]:
    """All that may have been meant, each pair once, at most four."""
    found: dict[tuple[int, int], Meant] = {}
    for way in WAYS:
        for each in way(sent):
            if not (sent.stops and each.way in NOT_OF_STOPS):
                found.setdefault((each.start, each.end), each)
    return list(found.values())[:MOST]


def sentence(clause: str) -> str:
    return said("{clause:capital}.", clause=clause)


def local_time(sent: Sent) -> Iterator[Meant]:
    """One side is local time with a Z behind it."""
    for each in mistaken_sides(sent.start, sent.end, sent.now, sent.zones):
        if each.end is not None:
            more = said(", or the local time with its offset: {local}", local=each.local)
            yield Meant("local-time", each.which, cause_of(each), each.start, each.end, more)


def cause_of(mistake: ZoneMistake) -> str:
    return said(WHOSE_ZONE[mistake.source], looks=mistake.looks()) if mistake.source in WHOSE_ZONE else mistake.looks()


def two_clocks(sent: Sent) -> Iterator[Meant]:
    """Both are the same moment, read from two clocks, or one of them rounded."""
    behind = sent.start - sent.end
    if behind < SECONDS:
        cause = said(TWO_CLOCKS, size=f"{behind // 1000} s" if behind >= 1000 else f"{behind} ms")
        kept = sent.start if sent.start <= sent.now + SLACK else sent.end
        yield Meant("two-clocks", "end", cause, kept if not sent.stops else sent.start, kept)


def wrong_date(sent: Sent) -> Iterator[Meant]:
    """A night shift whose end kept the date of its start; or the date of another day, month or year."""
    days = -((sent.end - sent.start) // DAY)
    for field, start, end in (("end", sent.start, sent.end + days * DAY), ("start", sent.start - days * DAY, sent.end)):
        if is_likely(start, end, sent.now, SHIFT):
            night = days == 1 and field == "end"
            cause = said(NEXT_DAY if night else ANOTHER_DAY, field=field)
            yield Meant("wrong-date", field, cause, start, end)
            if night:
                return


def lost_pm(sent: Sent) -> Iterator[Meant]:
    """A 12-hour clock without its PM: 05:30 for 17:30."""
    end = sent.end + HALF_DAY
    if min(hours(sent)) < 12 and is_likely(sent.start, end, sent.now, SHIFT):
        cause = said("the end was written by a 12-hour clock that lost its PM")
        yield Meant("lost-pm", "end", cause, sent.start, end)


def hours(sent: Sent) -> list[int]:
    """The hour of the end as it was written, and on the clocks of the sender."""
    offsets = [sent.end.offset, *(offset_seconds(sent.end, name) for _, name in sent.zones if is_zone(name))]
    return [(EPOCH + timedelta(milliseconds=sent.end, seconds=each)).hour for each in offsets]


def swapped(sent: Sent) -> Iterator[Meant]:
    """Each stands in the other's field."""
    if is_likely(sent.end, sent.start, sent.now, LONGEST):
        yield Meant("swapped", "start", said("start and end were swapped"), sent.end, sent.start)


WAYS: list[Callable[[Sent], Iterator[Meant]]] = [local_time, two_clocks, wrong_date, lost_pm, swapped]
NOT_OF_STOPS = {"swapped"}  # the start was not sent
