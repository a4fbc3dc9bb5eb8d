"""What a request for a report means before anything is read: zone, window, rounding, amounts, whose entries."""

from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.clock import DAYS, Instant, instant_text, is_zone, wall, window_end, window_instant
from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.wire import Wire, given, known_fields
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.features.reports.engine.filters import conditions
from hourbook.features.reports.engine.measures import Piece, Rounding, pieces_of, rounding_of
from hourbook.features.reports.engine.rights import Money, money_of, visible
from hourbook.features.reports.schemas import ReportIn
from hourbook.features.time_entries.tables import time_entries
from hourbook.languages.said import said

entry = time_entries.c
MANY_PIECES = 6


class ReportDatesMissing(ApiError):
    status, code = 400, 400
    message = "{missing}"
    cause = "A report needs the range of its entries' starts: dateRangeStart and dateRangeEnd."
    fix = 'Send both as local times of the report\'s zone, such as "2026-08-01T00:00:00" and "2026-08-31T23:59:59.999".'
    field = "dateRangeStart"
    example = {"missing": "generateSummaryReport.arg0.dateRangeEnd: Field dateRangeEnd is required"}


class FilterMissing(ApiError):
    message = "Please provide {report} filter."
    cause = "The report needs {report}Filter, and nothing else says how to build it."
    fix = 'Add {report}Filter to the body, for example {{"{report}Filter": {shown}}}.'
    field = "summaryFilter"
    example = {"report": "summary", "shown": '{"groups": ["PROJECT"]}'}


OF_ANOTHER = "The body has {other}, the filter of another report; this one reads {report}Filter."
AT_TOP = "The body has {names} at its top, where it is not read; its place is inside {report}Filter."


def filter_missing(ctx: Context, kind: str, part: type[Wire], shown: str, within: str = "") -> FilterMissing:
    """The refusal; where the body has the filter of another report, or what belongs in this one beside it, it says so.

    ``shown``: the least that the filter holds, as JSON; ``within``: the field in the filter that is missing.
    """
    unread = ctx.headers.get("x-ignored-fields", "").split(", ")
    other = [name for name in unread if name.endswith("Filter")]
    beside = [name for name in unread if name in known_fields(part)]
    why = said(OF_ANOTHER, other=other[0], report=kind) if other else ""
    if beside and not other:
        names = ", ".join(beside)
        why = said(AT_TOP, names=names, report=kind)
    return FilterMissing(report=kind, shown=shown, field=f"{kind}Filter{within}", cause=why)


class Frame(NamedTuple):
    """A request, understood. ``start`` and ``end`` are UTC ms, both inclusive."""

    ctx: Context
    body: ReportIn
    zone: str
    start: int
    end: int
    rounding: Rounding
    money: Money
    chosen: list[sa.ColumnElement[bool]]  # what the caller sees and the filters let through, whenever it was
    sort_column: str = "GROUP"  # what groups are to be sorted by, as asked

    @property
    def where(self) -> list[sa.ColumnElement[bool]]:
        """Conditions on the entries of the report: chosen and in the window."""
        return [*self.chosen, entry.start_at >= self.start, entry.start_at <= self.end]

    def finished(self) -> list[sa.ColumnElement[bool]]:
        """Conditions on the entries that count: running ones are in no total."""
        return [*self.where, entry.end_at.is_not(None)]

    def pieces(self) -> list[Piece]:
        """The zone's offsets for the days of the window; of a very long one, as far as there are entries."""
        found = pieces_of(self.zone, self.start, self.end)
        if len(found) <= MANY_PIECES:
            return found
        starts = sa.select(entry.start_at).where(
            entry.workspace_id == self.ctx.workspace_id, entry.start_at.between(self.start, self.end)
        )
        ends = [self.ctx.tx.execute(starts.order_by(order).limit(1)).scalar() for order in ORDERS]
        return pieces_of(self.zone, ends[0] or self.start, ends[1] or self.start)

    def local_start(self) -> datetime:
        """What clocks of the zone show at the start of the window."""
        return wall(self.start, self.zone)

    def local_end(self) -> datetime:
        """What clocks of the zone show at its end."""
        return wall(self.end, self.zone)

    def week_start(self) -> str:
        """The first day of the report's weeks: as the body says, otherwise the caller's."""
        if day := given(self.body.week_start):
            return str(day)
        own = sa.select(members.c.week_start).where(
            members.c.workspace_id == self.ctx.workspace_id, members.c.user_id == self.ctx.user_id
        )
        found = self.ctx.tx.execute(own).scalar()
        return found if found in DAYS else "MONDAY"


ORDERS: list[Any] = [entry.start_at.asc(), entry.start_at.desc()]


def frame_of(ctx: Context, name: str, body: ReportIn, *, has_money: bool = True) -> Frame:
    """The frame of a report. Raises for missing or unreadable dates, an unknown zone, amounts one may not see."""
    check_dates(body, f"generate{name.capitalize()}Report.arg0")
    zone = zone_of(ctx, body)
    start, end = (bound(body, name, zone) for name in ("date_range_start", "date_range_end"))
    if start > end:
        raise InvalidValue(field="dateRangeEnd", given=given(body.date_range_end),
                           cause="The range ends at {end}, before it starts at {start}.", start=instant_text(start),
                           end=instant_text(end), expected="an end that is not before dateRangeStart")  # fmt: skip
    money = money_of(ctx, body) if has_money else Money()
    chosen = [visible(ctx), *conditions(ctx, body)]
    return Frame(ctx, body, zone, start, end, rounding_of(ctx, body), money, chosen)


def check_dates(body: ReportIn, place: str) -> None:
    """Refuse missing dates in the real service's words (wire-facts 3.3), ``place`` being where it looks for them."""
    named = {"dateRangeEnd": body.date_range_end, "dateRangeStart": body.date_range_start}
    missing = [name for name, value in named.items() if not given(value)]
    if missing:
        texts = ", ".join(f"{place}.{name}: Field {name} is required" for name in missing)
        raise ReportDatesMissing(missing=texts, field=missing[-1])


def zone_of(ctx: Context, body: ReportIn) -> str:
    """The zone of the report: the body's, otherwise the caller's profile."""
    name = given(body.time_zone)
    if not name:
        return ctx.caller.time_zone
    if not is_zone(str(name)):
        raise InvalidValue(field="timeZone", given=name, expected="the name of a time zone such as Europe/Belgrade")
    return str(name)


def bound(body: ReportIn, name: str, zone: str) -> int:
    """An end of the window: the wall clock of the text, in the zone (wire-facts section 4, "Window rule")."""
    text = given(getattr(body, name))
    wire = "dateRange" + name.rsplit("_", 1)[1].capitalize()
    try:
        at = int(Instant.parse(text))
    except ValueError:
        raise InvalidValue(
            field=wire, given=text, expected="a local time such as 2026-08-01T00:00:00.000", of="local time"
        ) from None
    return window_end(at, zone) if name == "date_range_end" else window_instant(at, zone)
