"""The attendance report: a row for each person and local day (product-facts 16, "Attendance").

A person has a row on every day with time, and, while an active member, on working days without any, up to today: those
are absences. An entry belongs to the day of its start, overnight ones too. Admins see everybody, team managers their
people, everybody else themselves. Rows hold no money, so no right to it is asked for.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from typing import Any, NamedTuple, Protocol

import sqlalchemy as sa

from hourbook.core.base.clock import DAYS, EPOCH_DAY, wall
from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import given
from hourbook.core.who.identity import members, users
from hourbook.features.projects.visibility import is_admin
from hourbook.features.reports.engine.filters import of_people
from hourbook.features.reports.engine.frame import Frame, filter_missing
from hourbook.features.reports.engine.measures import local_day, rounded, total
from hourbook.features.reports.engine.report import Presence, Report, Sums
from hourbook.features.reports.engine.statement import in_slices, plain_rows
from hourbook.features.reports.kinds.attendance_filters import matching, sort_key
from hourbook.features.reports.kinds.attendance_schemas import AttendanceFilter, AttendanceIn
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.time_entries.times import length
from hourbook.features.workspaces.memberships import known_as, shown_picture
from hourbook.languages.said import said

LEAST = '{"page": 1, "pageSize": 50}'  # that the filter needs

entry = time_entries.c
ONE_DAY = timedelta(days=1)
MOST_DAYS = 366
A_ROW_EACH = "at most {most} days: there is a row for each person and day"
Found = dict[tuple[str, date], Presence]


def attendance(frame: Frame) -> Report:
    """All rows that the filters let through, sorted; pages are cut by the answer."""
    assert isinstance(frame.body, AttendanceIn)
    wanted = given(frame.body.attendance_filter)
    if wanted is None:
        raise filter_missing(frame.ctx, "attendance", AttendanceFilter, LEAST)
    first, last = days_of(frame)
    present = presences(frame)
    rows: list[Presence] = []
    for person in people(frame):
        rows += rows_of(frame, person, present, absence_span(frame, person, first, last))
    rows = [row for row in rows if matching(wanted, row, frame.zone)]
    rows.sort(key=sort_key(wanted, frame.zone), reverse=given(frame.body.sort_order) == "DESCENDING")
    return Report(frame, totals=Sums(seconds=sum(row.work for row in rows)), presences=rows)


def days_of(frame: Frame) -> tuple[date, date]:
    """The first and last local day; an end at midnight is not one moment of a further day."""
    first, end = frame.local_start(), frame.local_end()
    last = max(first, end - timedelta(milliseconds=1)).date()
    if (last - first.date()).days >= MOST_DAYS:
        raise InvalidValue(field="dateRangeEnd", given=given(frame.body.date_range_end),
                           expected=said(A_ROW_EACH, most=MOST_DAYS))  # fmt: skip
    return first.date(), last


# --- reading


def people(frame: Frame) -> list[Any]:
    """The people that the caller may see and the filters mean, by name."""
    ctx = frame.ctx
    named = known_as.label("name"), shown_picture.label("picture")
    columns = sa.select(users.c.id, *named, members.c.status, members.c.work_capacity,
                        members.c.working_days, members.c.created_at)  # fmt: skip
    found = columns.join(members, members.c.user_id == users.c.id).where(
        members.c.workspace_id == ctx.workspace_id, *of_people(ctx, frame.body, users.c.id)
    )
    if not is_admin(ctx):
        found = found.where(users.c.id.in_(sorted({ctx.user_id} | ctx.managed_users)))
    return list(ctx.tx.execute(found.order_by(sa.func.lower(known_as), users.c.id)))


def presences(frame: Frame) -> Found:
    """What people did on each day; name, picture and capacity come later."""
    seconds = total(rounded(frame.rounding, length()))
    running = total(sa.case((entry.end_at.is_(None), 1), else_=0))
    day = local_day(frame.pieces()).label("day")
    ends = sa.func.min(entry.start_at), sa.func.max(entry.end_at)
    sums = sa.select(entry.user_id, day, entry.type, seconds, *ends, running, sa.func.count())
    by = sums.group_by(entry.user_id, sa.literal_column("day"), entry.type)
    found: Found = {}
    rows = in_slices(frame, lambda part: plain_rows(part.ctx.tx, by.where(*part.where)), entries=-1)
    for user, number, kind, length_, start, end, runs, _ in chain.from_iterable(rows):
        key = (user, date.fromordinal(EPOCH_DAY + number - 1))
        row = found.setdefault(key, Presence(user, key[1]))
        row.start = start if row.start is None else min(row.start, start)
        row.end = max((each for each in (row.end, end) if each is not None), default=None)
        row.running = row.running or bool(runs)
        add(row, kind, length_)
    return found


def add(row: Presence, kind: str, seconds: int) -> None:
    """Add the length of entries of one type."""
    if kind == "BREAK":
        row.pause += seconds
    elif kind == "REGULAR":
        row.work += seconds
    else:
        row.time_off += seconds


# --- rows


class Person(Protocol):
    """Whose attendance is told; instants are UTC ms, the capacity is seconds a day."""

    id: str
    name: str
    picture: str
    status: str
    created_at: int
    work_capacity: int
    working_days: list[str]


class Span(NamedTuple):
    """Days on which somebody without time was absent; none where ``last`` is before ``first``."""

    first: date
    last: date


def absence_span(frame: Frame, person: Person, first: date, last: date) -> Span:
    """From when the person joined to today, within the range; nothing for who is no active member."""
    if person.status != "ACTIVE":
        return Span(last, first - ONE_DAY)
    joined, today = (wall(ms, frame.zone).date() for ms in (person.created_at, frame.ctx.now))
    return Span(max(first, joined), min(last, today))


def rows_of(frame: Frame, person: Person, present: Found, absences: Span) -> Iterator[Presence]:
    """The rows of a person, by day."""
    first, last = absences
    mine = {day: row for (user, day), row in present.items() if user == person.id}
    days = {first + ONE_DAY * i for i in range((last - first).days + 1)}
    for day in sorted(days | mine.keys()):
        capacity = person.work_capacity if DAYS[day.weekday()] in person.working_days else 0
        if day not in mine and not capacity:
            continue
        row = mine.get(day) or Presence(person.id, day)
        row.name, row.picture, row.capacity = person.name, person.picture, capacity
        yield row
