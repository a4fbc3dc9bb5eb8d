"""The report behind a link: the saved filter, the creator's zone and current rights, and live data."""

from typing import Any

from hourbook.core.base.errors import ApiError, ValueNotInSet, Warned
from hourbook.core.base.wire import Wire
from hourbook.core.edge.streams import Stream
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.engine.report import Report
from hourbook.features.reports.engine.rights import AmountsHidden, money_of
from hourbook.features.reports.exports.files import export
from hourbook.features.reports.run import run
from hourbook.features.reports.schemas import ReportIn
from hourbook.features.shared_reports import filters
from hourbook.features.shared_reports.answers import facts
from hourbook.features.shared_reports.schemas import (
    SHARED,
    LinkQuery,
    Named,
    Presentation,
)
from hourbook.features.shared_reports.tables import SharedReportRow
from hourbook.features.shared_reports.visibility import LinkClosed
from hourbook.languages.said import said

Stored = dict[str, Any]


class SharedAmountsHidden(Warned):
    message = "Amounts are hidden"
    cause = "Amounts are hidden: the creator of this report may no longer see them."
    fix = "Ask an admin to share the report, or ask for it with amountShown HIDE_AMOUNT."


class DatesFixed(ApiError):
    message = "The date range of this shared report is fixed"
    cause = "Its creator fixed the range: {start} to {end}."
    fix = "Leave out dateRangeStart and dateRangeEnd, or ask the creator to set fixedDate to false."
    field = "dateRangeStart"
    example = {"start": "2026-08-01T00:00:00Z", "end": "2026-08-31T23:59:59Z"}


def render(ctx: Context, row: SharedReportRow, query: LinkQuery, admin: bool) -> Wire | Stream:
    """What the link shows. ``ctx`` is the creator's; ``admin``: whether the viewer is one."""
    kind = filters.of_type(row.type)
    require_features(ctx, kind, row)
    body = filters.body_of(kind, chosen(kind, row, query))
    body.export_type = query.export_type or "JSON_V1"
    notes = hide_amounts(ctx, kind, body)
    if (file := export(ctx, kind, body)) is not None:
        return file
    report = run(ctx, kind, body)
    return with_filters(kind, report, query, presented(ctx, row, report, admin, notes))


# --- what a viewer may choose


def chosen(kind: ReportKind, row: SharedReportRow, query: LinkQuery) -> Stored:
    """The saved filter with the viewer's dates, order and page; nothing else of a request is read."""
    stored: Stored = {**row.filter, **dates(row, query)}
    if query.sort_order:
        stored["sortOrder"] = query.sort_order
    part: Stored = dict(stored[kind.part])
    if query.sort_column:
        part["sortColumn"] = check_column(kind, query.sort_column)
    if kind.is_last is not None:
        part |= {"page": query.page}
        part |= {"pageSize": query.page_size} if query.page_size else {}
    return {**stored, kind.part: part}


def dates(row: SharedReportRow, query: LinkQuery) -> Stored:
    """The viewer's range. Raises where the dates are fixed and others are asked for [guess]."""
    asked = {"dateRangeStart": query.date_range_start, "dateRangeEnd": query.date_range_end}
    found = {name: filters.echoed(text, name) for name, text in asked.items() if text}
    for name, text in found.items():
        if row.fixed_date and text != row.filter[name]:
            raise DatesFixed(
                start=row.filter["dateRangeStart"], end=row.filter["dateRangeEnd"], field=name, given=asked[name]
            )
    return found


def check_column(kind: ReportKind, column: str) -> str:
    """A sortColumn of the report's kind."""
    allowed = filters.columns_of(kind)
    if column not in allowed:
        raise ValueNotInSet(field="sortColumn", given=column, allowed=", ".join(allowed))
    return column


def hide_amounts(ctx: Context, kind: ReportKind, body: ReportIn) -> list[str]:
    """Leave money out where the creator may no longer see it, and say so."""
    if not kind.has_money:
        return []
    try:
        money_of(ctx, body)
    except AmountsHidden:
        body.amount_shown = "HIDE_AMOUNT"
        ctx.warn(SharedAmountsHidden())
        return ["Amounts are hidden: the creator of this report may no longer see them."]
    return []


# --- answers


def require_features(ctx: Context, kind: ReportKind, row: SharedReportRow) -> None:
    """Refuse where the plan of the workspace no longer includes the report."""
    for feature in (Feature.SHARED_REPORTS, kind.feature):
        if feature is not None and not ctx.has(feature):
            why = said("the plan of the workspace no longer includes {feature}", feature=feature.name)
            raise LinkClosed(why=why, given=row.id)


def with_filters(kind: ReportKind, report: Report, query: LinkQuery, filters: Presentation) -> Wire:
    """The report's own answer with ``filters`` at its end."""
    answer: Wire = SHARED[kind.name](**fields(kind.answer(report)), filters=filters)
    if kind.is_last is not None:
        report.frame.ctx.headers["last-page"] = "true" if kind.is_last(report) else "false"
    elif kind.cut is not None and (query.page_size or query.page > 1):
        kind.cut(answer, query.page, query.page_size or 50)
    return answer


def fields(answer: Wire) -> dict[str, Any]:
    """The fields of a struct by their Python names."""
    return {name: getattr(answer, name) for name in answer.__struct_fields__}


def presented(ctx: Context, row: SharedReportRow, report: Report, admin: bool, notes: list[str]) -> Presentation:
    """The saved report and how it is to be read."""
    profile = filters.presentation(ctx, row.user_id)
    saved = row.filter
    return Presentation(
        **facts(ctx, row, ctx.caller.name),
        timezone=report.frame.zone,
        is_admin_or_owner=admin,
        workspace=Named(id=ctx.workspace_id, name=ctx.workspace.name),
        subscription_plan=ctx.workspace.plan,
        date_format=saved.get("dateFormat") or profile["date_format"],
        time_format=saved.get("timeFormat") or profile["time_format"],
        week_start=saved.get("weekStart") or profile["week_start"],
        original_lang="en",
        notes=notes,
        duration_format=ctx.settings.duration_format,
        number_format=ctx.settings.number_format,
        currency_format=ctx.settings.currency_format,
    )
