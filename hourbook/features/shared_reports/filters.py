"""The saved filter: filled with defaults as the real service does it, and checked against its type."""

import typing
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.wire import given
from hourbook.core.edge.bodies import typed
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.features.people.schemas import UserSettings
from hourbook.features.reports.engine.frame import Frame, check_dates, frame_of
from hourbook.features.reports.kinds.attendance import days_of
from hourbook.features.reports.kinds.attendance_schemas import AttendanceIn
from hourbook.features.reports.kinds.summary import FilterMissing, filter_of
from hourbook.features.reports.kinds.weekly import check_week
from hourbook.features.reports.run import KINDS
from hourbook.features.reports.schemas import DetailedIn, ReportIn, SummaryIn, WeeklyIn
from hourbook.features.shared_reports.schemas import FilterIn, ReportType

Stored = dict[str, Any]
NOTHING = ("users", "user_groups", "clients", "projects", "tasks", "tags", "detailed_filter", "summary_filter",
           "weekly_filter", "attendance_filter")  # fmt: skip
DEFAULTS: dict[str, Any] = {
    "without_description": False, "sort_order": "DESCENDING", "zoom_level": "WEEK", "rounding": False,
    "approval_state": "ALL", "invoicing_state": "ALL",
}  # fmt: skip


class TypeNotShared(ApiError):
    message = "Shared reports of type {type} are not supported"
    cause = "This server shares reports of time entries; it has no report of the type {type}."
    fix = "Send one of: {known}."
    field = "type"
    example = {"type": "INVOICE_TIME", "known": "SUMMARY, DETAILED, WEEKLY, ATTENDANCE"}


class Kind(NamedTuple):
    """A kind of report: its own request, the part of the filter it needs, and what further makes it impossible."""

    body: type[ReportIn]
    part: str
    check: Callable[[Frame], object] = lambda frame: None
    feature: Feature | None = None  # beside SHARED_REPORTS


OF_TYPE = {
    "SUMMARY": "summary", "DETAILED": "detailed", "WEEKLY": "weekly", "ATTENDANCE": "attendance",
    "ATTENDANCE_DETAILED": "attendance",
}  # fmt: skip
SHARED: dict[str, Kind] = {
    "summary": Kind(SummaryIn, "summaryFilter", lambda frame: filter_of(frame.body)),  # type: ignore[arg-type]
    "detailed": Kind(DetailedIn, "detailedFilter"),
    "weekly": Kind(WeeklyIn, "weeklyFilter", check_week),
    "attendance": Kind(AttendanceIn, "attendanceFilter", days_of, Feature.ATTENDANCE_REPORT),
}
assert set(SHARED) <= set(KINDS)


def kind_of(type: ReportType) -> str:
    """The key of KINDS; raises TypeNotShared."""
    if type not in OF_TYPE:
        raise TypeNotShared(type=type, known=", ".join(OF_TYPE), given=type)
    return OF_TYPE[type]


def columns_of(kind: str) -> tuple[str, ...]:
    """The values of ``sortColumn`` that a kind of report knows; none for weeks."""
    part = SHARED[kind].part.replace("Filter", "_filter")
    fields = {field.name: field.type for field in msgspec.structs.fields(SHARED[kind].body)}
    struct = typing.get_args(fields[part])[0]
    hint = typing.get_type_hints(struct).get("sort_column")
    return next((typing.get_args(one) for one in typing.get_args(hint) if typing.get_origin(one) is Literal), ())


def body_of(kind: str, stored: Stored) -> Any:
    """The request of a kind of report, from a saved filter."""
    return typed(SHARED[kind].body, stored)


def check(ctx: Context, type: ReportType, stored: Stored) -> None:
    """Refuse a filter that no report of the type can be made of, or whose amounts the caller may not see."""
    kind = kind_of(type)
    if (feature := SHARED[kind].feature) is not None:
        ctx.require_feature(feature)
    frame = frame_of(ctx, kind, body_of(kind, stored))
    if stored.get(SHARED[kind].part) is None:
        raise FilterMissing(kind=kind, field=f"filter.{SHARED[kind].part}")
    SHARED[kind].check(frame)


# --- defaults (wire-facts 6.26)


def filled(ctx: Context, sent: FilterIn, creator_id: str, place: str) -> Stored:
    """The filter as it is kept. Raises for missing or unreadable dates; ``place`` is where they were looked for."""
    check_dates(sent, f"{place}.arg0.filter")
    hoist(sent)
    for name in NOTHING:
        put(sent, name, None)
    for name, value in {**DEFAULTS, **presentation(ctx, creator_id), **amounts(sent)}.items():
        put(sent, name, value)
    if given(sent.export_type) in (None, "JSON"):
        sent.export_type = "JSON_V1"
    if summary := given(sent.summary_filter):
        put(summary, "sort_column", "GROUP")
        put(summary, "summary_chart_type", "BILLABILITY")
    sent.date_range_start = echoed(given(sent.date_range_start), "dateRangeStart")
    sent.date_range_end = echoed(given(sent.date_range_end), "dateRangeEnd")
    stored: Stored = msgspec.to_builtins(sent)
    return stored


def put(filter: Any, name: str, value: Any) -> None:
    """Set a field that was not sent."""
    if given(getattr(filter, name)) is None:
        setattr(filter, name, value)


def hoist(sent: FilterIn) -> None:
    """What older clients send inside the parts counts where the filter itself says nothing."""
    if detailed := given(sent.detailed_filter):
        put(sent, "sort_order", given(detailed.sort_order))
    if attendance := given(sent.attendance_filter):
        put(sent, "users", given(attendance.users))


def amounts(sent: FilterIn) -> dict[str, Any]:
    """The default of the one of ``amounts`` and ``amountShown`` that was not sent is the other."""
    listed = given(sent.amounts)
    shown = given(sent.amount_shown) or (listed[0] if listed else "EARNED")
    return {"amount_shown": shown, "amounts": [shown]}


def presentation(ctx: Context, user_id: str) -> dict[str, str]:
    """Zone, formats and first day of the week of a member of the workspace."""
    profile = sa.select(users.c.time_zone, users.c.settings, members.c.week_start).join(
        members, members.c.user_id == users.c.id
    )
    row = ctx.tx.execute(profile.where(members.c.workspace_id == ctx.workspace_id, users.c.id == user_id)).one()
    own = msgspec.convert(row.settings, UserSettings)
    return {"time_zone": row.time_zone, "time_format": own.time_format, "date_format": own.date_format,
            "week_start": row.week_start}  # fmt: skip


def echoed(text: str, field: str) -> str:
    """A date as the real service echoes it: with a ``Z`` that is not literal."""
    try:
        ms = int(Instant.parse(text))
    except ValueError:
        raise InvalidValue(field=field, given=text, expected="a local time such as 2026-08-01T00:00:00.000") from None
    seconds = instant_text(ms)
    return f"{seconds[:-1]}.{ms % 1000:03d}Z" if ms % 1000 else seconds
