"""The shared-report operations (wire-facts 6.26)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError, InvalidValue, NotNull, ValueNotInSet
from hourbook.core.edge.operations import operation
from hourbook.core.edge.streams import Stream
from hourbook.core.rows import records
from hourbook.core.rows.names import NAME_ERRORS, NameTaken, NotInWorkspace
from hourbook.core.who.access import Feature, PlanRequired
from hourbook.core.who.context import Context
from hourbook.features.reports.exports.files import FILES
from hourbook.features.reports.exports.pdf import CharactersNotDrawn
from hourbook.features.reports.exports.tracing import tell_export
from hourbook.features.reports.permissions import SEE_REPORTS
from hourbook.features.reports.routes import REPORT_ERRORS
from hourbook.features.reports.run import REPORT_KINDS
from hourbook.features.shared_reports import actions
from hourbook.features.shared_reports.answers import listed, report_out
from hourbook.features.shared_reports.filters import TypeNotShared
from hourbook.features.shared_reports.rendering import DatesFixed, SharedAmountsHidden, render
from hourbook.features.shared_reports.schemas import (
    LinkQuery,
    Rendered,
    SharedReportIn,
    SharedReportList,
    SharedReportOut,
    SharedReportsQuery,
)
from hourbook.features.shared_reports.tables import shared_reports
from hourbook.features.shared_reports.visibility import (
    LinkClosed,
    NotYourReport,
    SharedReportUnknown,
    as_creator,
    behind_link,
    get_own,
    shared_with,
    viewer_in,
    visible,
)

PATH = "/workspaces/{workspaceId}/shared-reports"
SHARED: dict[str, Any] = {"tag": "Shared Reports", "surface": "reports"}
IN_PLAN: dict[str, Any] = {**SHARED, "feature": Feature.SHARED_REPORTS}
OF_KINDS = [error for kind in REPORT_KINDS for error in kind.raises]
CONTENT: list[type[ApiError]] = [
    *REPORT_ERRORS, *OF_KINDS, TypeNotShared, NotNull, *(error for error in NAME_ERRORS if error is not NameTaken)
]  # fmt: skip
LINK_ERRORS: list[type[ApiError]] = [
    SharedReportUnknown, LinkClosed, DatesFixed, InvalidValue, ValueNotInSet, *OF_KINDS, NotInWorkspace, PlanRequired,
    CharactersNotDrawn, SharedAmountsHidden,
]  # fmt: skip


@operation("GET", PATH, SEE_REPORTS, **IN_PLAN)
def list_shared_reports(ctx: Context, query: SharedReportsQuery) -> SharedReportList:
    """List the saved reports that one may see, the newest first: one's own, and those shared by name or group."""
    found = sa.select(shared_reports).where(visible(ctx))
    if query.shared_reports_filter == "CREATED_BY_ME":
        found = found.where(shared_reports.c.user_id == ctx.user_id)
    if query.shared_reports_filter == "SHARED_WITH_ME":
        found = found.where(shared_with(ctx.user_id))
    order = (shared_reports.c.created_at.desc(), shared_reports.c.id)
    page = records.page(ctx, found.order_by(*order), query, count=True)
    return SharedReportList(count=page.total or 0, reports=listed(ctx, page))


@operation("POST", PATH, SEE_REPORTS, raises=CONTENT, **IN_PLAN)
def save_shared_report(ctx: Context, body: SharedReportIn) -> SharedReportOut:
    """Save a report behind a link, public or for chosen people; it always shows what its creator may see."""
    return report_out(ctx, actions.save(ctx, body))


@operation(
    "PUT", f"{PATH}/{{sharedReportId}}", SEE_REPORTS, raises=[SharedReportUnknown, NotYourReport, *CONTENT],
    **IN_PLAN,
)  # fmt: skip
def update_shared_report(ctx: Context, shared_report_id: str, body: SharedReportIn) -> SharedReportOut:
    """Change a saved report; what is absent stays, and a filter replaces the whole saved one."""
    return report_out(ctx, actions.update(ctx, get_own(ctx, shared_report_id), body))


@operation(
    "DELETE", f"{PATH}/{{sharedReportId}}", SEE_REPORTS, status=204, raises=[SharedReportUnknown, NotYourReport],
    **IN_PLAN,
)  # fmt: skip
def delete_shared_report(ctx: Context, shared_report_id: str) -> None:
    """Delete a saved report; its link is dead at once."""
    actions.delete(ctx, get_own(ctx, shared_report_id))


@operation(
    "GET", "/shared-reports/{sharedReportId}", None, known_callers=True, report=True, files=FILES, warns=True,
    raises=LINK_ERRORS, **SHARED,
)  # fmt: skip
def view_shared_report(ctx: Context, shared_report_id: str, query: LinkQuery) -> Rendered | Stream:
    """Open a saved report: a public one without a key, a private one as somebody it is shared with.

    It is made with the creator's current rights, in the saved zone, of what is there now. Only dates (unless they are
    fixed), order, page and file type are the viewer's to choose.
    """
    row, admin = behind_link(ctx, shared_report_id)
    shown = render(as_creator(ctx, row), row, query, admin)
    if isinstance(shown, Stream) and (viewer := viewer_in(ctx, row.workspace_id)) is not None:
        tell_export(viewer, row.type, str(query.export_type), sharedReportId=row.id)
    return shown
