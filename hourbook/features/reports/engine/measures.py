"""What reports count, as SQL expressions of integers: seconds, rounded seconds, minor units, local days.

An entry counts whole, on the local day of its start. Its amount is rounded half up to the minor unit; sums are sums of
entries, so a total always is the sum of what it stands under (product-facts 12.3, 14).
"""

from functools import lru_cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.clock import local_to_instant, offset_seconds, wall
from hourbook.core.base.wire import given
from hourbook.core.db.tables import BigInteger
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.reports.schemas import ReportIn
from hourbook.features.time_entries.tables import time_entries

Number = sa.ColumnElement[int]
entry = time_entries.c
DAY, DAY_MS = 86_400, 86_400_000
PROBE = 4 * DAY_MS  # no zone has changed its offset twice within as few days
CHUNK = 90 * PROBE


class Rounding(NamedTuple):
    """How an entry's length is rounded: the workspace's mode and its step in seconds; 0: not at all."""

    mode: str = ""
    step: int = 0

    def of(self, seconds: int) -> int:
        """The rounded length."""
        if not self.step:
            return seconds
        return (seconds + self.added) // self.step * self.step

    @property
    def added(self) -> int:
        """What is added before cutting off at a step; to the nearest, half a step goes up."""
        return {"Round down": 0, "Round up to": self.step - 1}.get(self.mode, self.step // 2)


def rounding_of(ctx: Context, body: ReportIn) -> Rounding:
    """The rounding of a report: as the body says, otherwise as the workspace setting timeRoundingInReports does.

    Raises PlanRequired where the body asks for it and the plan has no rounding.
    """
    wanted = given(body.rounding)
    if wanted:
        ctx.require_feature(Feature.WORKSPACE_TIME_ROUNDING)
    if not (ctx.settings.time_rounding_in_reports if wanted is None else wanted):
        return Rounding()
    minutes = ctx.settings.round.minutes
    return Rounding(ctx.settings.round.round, int(minutes) * 60 if minutes.isdecimal() else 0)


def rounded(rounding: Rounding, seconds: Number) -> Number:
    """The rounded length; the same as ``Rounding.of``."""
    if not rounding.step:
        return seconds
    return (seconds + rounding.added) // rounding.step * rounding.step


def amount(seconds: int, rate: int | None) -> int:
    """Minor units of so many seconds at a rate an hour, half up."""
    return (2 * seconds * (rate or 0) + 3600) // 7200


def sql_amount(seconds: Number, rate: sa.ColumnElement[Any]) -> Number:
    """The same as ``amount``; 0 without a rate."""
    return sa.func.coalesce((seconds * rate * 2 + 3600) // 7200, 0)


def earned(seconds: Number) -> Number:
    """What a client pays: of billable entries only."""
    return sa.case((entry.billable, sql_amount(seconds, entry.hourly_rate)), else_=0)


def cost(seconds: Number) -> Number:
    """What the work costs: of every entry."""
    return sql_amount(seconds, entry.cost_rate)


def total(expression: sa.ColumnElement[Any]) -> Number:
    """The sum as an integer on both databases."""
    return sa.cast(sa.func.coalesce(sa.func.sum(expression), 0), BigInteger)


# --- local days


class Piece(NamedTuple):
    """A stretch of time in which the zone has one offset, for the purpose of days."""

    until: int | None  # UTC ms, exclusive; None: the last one
    offset: int  # seconds east of UTC


def local_day(pieces: list[Piece]) -> Number:
    """Days since 1970-01-01 of the local day of an entry's start; one more than the true number (see ``day_of``)."""
    shifted: list[Number] = [(entry.start_at // 1000 + (piece.offset + DAY)) // DAY for piece in pieces]
    if len(pieces) == 1:
        return shifted[0]
    whens = [(entry.start_at < piece.until, day) for piece, day in zip(pieces[:-1], shifted, strict=False)]
    return sa.case(*whens, else_=shifted[-1])


def day_of(ms: int, pieces: list[Piece]) -> int:
    """The same as ``local_day``: so that starts before 1970 in the west are no negative numbers to cut."""
    offset = next(piece.offset for piece in pieces if piece.until is None or ms < piece.until)
    return (ms // 1000 + offset + DAY) // DAY


def pieces_of(zone: str, start: int, end: int) -> list[Piece]:
    """The offsets of a zone from ``start`` to ``end`` (UTC ms, both inclusive), in order."""
    known = [each for chunk in range(start // CHUNK - 1, end // CHUNK + 1) for each in changes(zone, chunk)]
    found = [Piece(change, before) for change, before in known if start < change <= end]
    last = next((before for change, before in known if change > end), offset_seconds(end, zone))
    return [*found, Piece(None, last)]


@lru_cache(maxsize=4096)
def changes(zone: str, chunk: int) -> tuple[tuple[int, int], ...]:
    """The instants in that chunk of time from which days are cut by another offset, each with the offset before it."""
    found = []
    for probe in range(max(chunk * CHUNK, 0), (chunk + 1) * CHUNK, PROBE):
        before = offset_seconds(probe, zone)
        if before != offset_seconds(probe + PROBE, zone):
            found.append((_day_change(zone, _change_between(zone, probe, probe + PROBE)), before))
    return tuple(found)


def _change_between(zone: str, low: int, high: int) -> int:
    """The first instant of the new offset."""
    before = offset_seconds(low, zone)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if offset_seconds(middle, zone) == before else (low, middle)
    return high


def _day_change(zone: str, change: int) -> int:
    """When days follow the new offset. Clocks turned back over midnight show the old day again, but the new one has
    begun and goes on until they show midnight for the second time."""
    before, after = wall(change - 1, zone), wall(change, zone)
    if after.date() >= before.date():
        return change
    return local_to_instant(before.replace(hour=0, minute=0, second=0, microsecond=0), zone, fold=1)
