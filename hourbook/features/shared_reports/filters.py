"""The saved filter: filled with defaults as the real service does it, and checked against its type."""

import typing
from typing import Any, Literal

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.wire import Wire, given
from hourbook.core.edge.bodies import typed
from hourbook.core.edge.operations import snake
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.features.people.schemas import UserSettings
from hourbook.features.reports.engine.frame import FilterMissing, check_dates
from hourbook.features.reports.engine.kind import ReportKind, framed
from hourbook.features.reports.run import REPORT_KINDS
from hourbook.features.reports.schemas import ReportIn
from hourbook.features.shared_reports.schemas import FilterIn
from hourbook.features.shared_reports.tables import ReportType

Stored = dict[str, Any]
NOTHING = ("users", "user_groups", "clients", "projects", "tasks", "tags")
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


def of_type(type: ReportType) -> ReportKind:
    """The kind of report that is shared as this type; raises TypeNotShared."""
    known = {name: kind for kind in REPORT_KINDS for name in kind.shared_as}
    if type not in known:
        raise TypeNotShared(type=type, known=", ".join(known), given=type)
    return known[type]


def columns_of(kind: ReportKind) -> tuple[str, ...]:
    """The values of ``sortColumn`` that a kind of report knows; none for weeks."""
    fields = {field.name: field.type for field in msgspec.structs.fields(kind.request)}
    struct = typing.get_args(fields[snake(kind.part)])[0]
    hint = typing.get_type_hints(struct).get("sort_column")
    return next((typing.get_args(one) for one in typing.get_args(hint) if typing.get_origin(one) is Literal), ())


def body_of(kind: ReportKind, stored: Stored) -> ReportIn:
    """The request of a kind of report, from a saved filter."""
    body: ReportIn = typed(kind.request, stored)
    return body


def check(ctx: Context, type: ReportType, stored: Stored) -> None:
    """Refuse a filter that no report of the type can be made of, or whose amounts the caller may not see."""
    kind = of_type(type)
    if kind.feature is not None:
        ctx.require_feature(kind.feature)
    frame = framed(ctx, kind, body_of(kind, stored))
    if stored.get(kind.part) is None:
        raise FilterMissing(report=kind.name, shown=kind.least, field=f"filter.{kind.part}")
    kind.check(frame)


# --- defaults (wire-facts 6.26)


def filled(ctx: Context, sent: FilterIn, creator_id: str, place: str) -> Stored:
    """The filter as it is kept. Raises for missing or unreadable dates; ``place`` is where they were looked for."""
    check_dates(sent, f"{place}.arg0.filter")
    hoist(sent)
    for name in (*NOTHING, *(snake(kind.part) for kind in REPORT_KINDS)):
        put(sent, name, None)
    for name, value in {**DEFAULTS, **presentation(ctx, creator_id), **amounts(sent)}.items():
        put(sent, name, value)
    if given(sent.export_type) in (None, "JSON"):
        sent.export_type = "JSON_V1"
    for kind in REPORT_KINDS:
        for name, value in kind.defaults.items() if (part := given(getattr(sent, snake(kind.part)))) else ():
            put(part, name, value)
    sent.date_range_start = echoed(given(sent.date_range_start), "dateRangeStart")
    sent.date_range_end = echoed(given(sent.date_range_end), "dateRangeEnd")
    stored: Stored = msgspec.to_builtins(sent)
    return stored


def put(filter: Wire, name: str, value: object) -> None:
    """Set a field that was not sent."""
    if given(getattr(filter, name)) is None:
        setattr(filter, name, value)


def hoist(sent: FilterIn) -> None:
    """What older clients send inside the parts counts where the filter itself says nothing."""
    for kind in REPORT_KINDS:
        for name in kind.hoisted if (part := given(getattr(sent, snake(kind.part)))) else ():
            put(sent, name, given(getattr(part, name)))


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
        raise InvalidValue(
            field=field, given=text, expected="a local time such as 2026-08-01T00:00:00.000", of="local time"
        ) from None
    seconds = instant_text(ms)
    return f"{seconds[:-1]}.{ms % 1000:03d}Z" if ms % 1000 else seconds
