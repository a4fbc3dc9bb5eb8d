"""The weekly report: seven days beside each other (wire-facts 6.25)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Literal, Protocol

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import EPOCH, day_start, local_to_instant
from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import UNSET, UnsetType, Wire, given
from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.core.who.workspace_settings import Day
from hourbook.features.people.schemas import UserSettings
from hourbook.features.reports.engine.answers import all_days_out, groups_out, keep_groups, totals_out
from hourbook.features.reports.engine.filters import of_people
from hourbook.features.reports.engine.folding import folded
from hourbook.features.reports.engine.formats import moment_text
from hourbook.features.reports.engine.frame import Frame, filter_missing
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.engine.levels import level
from hourbook.features.reports.engine.report import Group, Report, Sums
from hourbook.features.reports.engine.tables import (
    Column,
    Line,
    Table,
    amount_cells,
    amount_columns,
    codes_of,
    group_cells,
    names_of,
)
from hourbook.features.reports.kinds.summary import arranged
from hourbook.features.reports.schemas import ReportIn
from hourbook.features.reports.wire import DayOut, GroupOut, TotalsOut
from hourbook.features.time_entries.permissions import SEE_TIME
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.workspaces.memberships import known_as, named_people
from hourbook.features.workspaces.team import of_team, sees, shown_id

LEAST = '{"group": "PROJECT", "subgroup": "TIME"}'  # that the filter needs


class WeeklyFilter(Wire):
    """Rows are people or projects."""

    group: Literal["USER", "PROJECT"] = "USER"
    subgroup: Literal["TIME"] = "TIME"


class WeeklyIn(ReportIn, kw_only=True):
    """A weekly report, of exactly seven days."""

    weekly_filter: WeeklyFilter | UnsetType | None = UNSET


class PersonOut(Wire):
    """Somebody without time."""

    id: str
    name: str
    email: str
    time_zone: str
    date_format: str
    time_format: str
    week_start: str


class WeeklyOut(Wire):
    """Groups with seven days each; of an empty week nothing but the first three, as the real service answers."""

    group_one: list[GroupOut]
    totals: list[TotalsOut | None]
    totals_by_day: list[DayOut]
    decimal_format: bool | UnsetType = UNSET
    track_time_down_to_seconds: bool | UnsetType = UNSET
    include_users_without_time: bool | UnsetType = UNSET
    users_without_time: list[PersonOut] | UnsetType = UNSET


entry = time_entries.c
ONE_DAY = timedelta(days=1)


class NotSevenDays(ApiError):
    message = "Please select date range of exactly 7 days for weekly report"
    cause = "From {first} to {last} are {days} days."
    fix = "Send seven days: the end on {until}T23:59:59.999, or at midnight after it."
    field = "dateRangeEnd"
    example = {"first": "2026-08-03", "last": "2026-08-10", "days": 8, "until": "2026-08-09"}


def weekly(frame: Frame) -> Report:
    """People or projects, each with its seven days."""
    assert isinstance(frame.body, WeeklyIn)
    wanted = given(frame.body.weekly_filter)
    if wanted is None:
        raise filter_missing(frame.ctx, "weekly", WeeklyFilter, LEAST)
    first = check_week(frame)
    # an end at midnight means whole days: the seventh, or not one moment of an eighth
    end = local_to_instant(EPOCH.combine(first + ONE_DAY * 7, EPOCH.time()), frame.zone)
    frame = frame._replace(end=end - 1 if ends_at_midnight(frame) else min(frame.end, end - 1))
    levels = [level(frame, wanted.group), level(frame, "DATE")]
    root = folded(frame, levels)
    dates = [(first + ONE_DAY * i).isoformat() for i in range(7)]
    groups = arranged(frame, root, levels[:1])
    for group in groups:
        cells = (root.below or {})[group.id].below or {}
        group.days = {day: cells.get(day) or Sums() for day in dates}
    days = {day: summed([group.days[day] for group in groups]) for day in dates}
    idle = without_time(frame, groups) if wanted.group == "USER" else []
    return Report(frame, totals=root, groups=groups, days=days, idle=idle)


def check_week(frame: Frame) -> date:
    """The first of exactly seven local days, the end anywhere on the last one or at midnight after it."""
    last, first = frame.local_end().date(), frame.local_start().date()
    days = (last - first).days + 1
    if days == 8 and ends_at_midnight(frame):
        return first
    if days != 7:
        raise NotSevenDays(first=first, last=last, days=days, until=first + ONE_DAY * 6,
                           given=given(frame.body.date_range_end))  # fmt: skip
    return first


def ends_at_midnight(frame: Frame) -> bool:
    return frame.end == day_start(frame.end, frame.zone)  # 01:00 where the clocks jump over it


def summed(parts: list[Sums]) -> Sums:
    """The sum of several."""
    found = Sums()
    for part in parts:
        found.include(part)
    return found


def without_time(frame: Frame, groups: Sequence[Group]) -> list[Any]:
    """Active members that the filters of people let through, whom and whose time the caller sees, and who have none
    here.
    """
    ctx = frame.ctx
    shown = named_people(ctx).add_columns(users.c.email, users.c.time_zone, users.c.settings, members.c.week_start)
    found = shown.where(
        members.c.status == "ACTIVE",
        users.c.id.not_in([group.id for group in groups]),
        of_team(ctx, users.c.id),
        *of_people(ctx, frame.body, users.c.id),
    )
    reach = ctx.reach(SEE_TIME)
    if reach is not Reach.ALL:
        managed = ctx.managed_users if reach >= Reach.MANAGED else frozenset()
        found = found.where(users.c.id.in_(sorted({ctx.user_id} | managed)))
    return list(ctx.tx.execute(found.order_by(sa.func.lower(known_as), users.c.id)))


def weekly_out(report: Report) -> WeeklyOut:
    """The answer to a weekly report."""
    days = all_days_out(report.money, report.days)
    out = WeeklyOut(group_one=groups_out(report), totals=totals_out(report), totals_by_day=days)
    if report.totals.entries:
        settings = report.frame.ctx.settings
        out.decimal_format = settings.duration_format == "DECIMAL"
        out.track_time_down_to_seconds = settings.track_time_down_to_second
        out.include_users_without_time = bool(report.idle)
        out.users_without_time = [person_out(report.frame.ctx, row) for row in report.idle]
    return out


class Idle(Protocol):
    """A person without time in the week."""

    id: str
    name: str
    email: str | None
    time_zone: str
    settings: dict[str, Any]
    week_start: Day


def person_out(ctx: Context, row: Idle) -> PersonOut:
    settings = msgspec.convert(row.settings, UserSettings)
    email = (row.email or "") if sees(ctx)(row.id) else ""
    return PersonOut(id=shown_id(ctx, row.id), name=row.name, email=email, time_zone=row.time_zone,
                     date_format=settings.date_format, time_format=settings.time_format,
                     week_start=row.week_start)  # fmt: skip


def weekly_table(frame: Frame, date_format: str) -> Table:
    """A row for each person or project, a column for each of the seven days."""
    report = weekly(frame)
    assert isinstance(report.frame.body, WeeklyIn)
    money, codes = report.money, codes_of(report)
    names = names_of([given(report.frame.body.weekly_filter).group])

    def cells(first: list[Any], days: dict[str, Sums], sums: Sums) -> list[Any]:
        cells = [*first, *(days[day].seconds for day in report.days), sums.seconds, sums.seconds]
        return [*cells, *amount_cells(money, codes, sums)]

    days = [moment_text(datetime.fromisoformat(day), date_format) for day in report.days]
    lines = [Line(cells(group_cells(group, date_format, False), group.days, group.sums)) for group in report.groups]
    columns = [
        *map(Column, names), *(Column(day, "duration") for day in days), Column("Total (h)", "duration"),
        Column("Total (decimal)", "hours"), *amount_columns(money, codes),
    ]  # fmt: skip
    total = cells(["Total", *[""] * (len(names) - 1)], report.days, report.totals)
    return Table(columns, iter([lines]), total, lambda: report.totals)


WEEKLY = ReportKind(
    name="weekly", about="Add up seven days beside each other, for people or projects.", request=WeeklyIn, least=LEAST,
    part="weeklyFilter", saved=WeeklyFilter, make=weekly, answer=weekly_out, answered=WeeklyOut, table=weekly_table,
    cut=keep_groups, raises=(NotSevenDays,), shared_as=("WEEKLY",), check=check_week,
)  # fmt: skip
