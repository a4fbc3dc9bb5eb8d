"""Who sees a shared report, and with whose rights it is made."""

import msgspec
import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.id_slips import ID_SLIPS
from hourbook.core.rows.records import find
from hourbook.core.who import authentication
from hourbook.core.who.access import AccessDenied
from hourbook.core.who.context import Context
from hourbook.features.groups.tables import user_group_members
from hourbook.features.reports.permissions import SEE_REPORTS
from hourbook.features.shared_reports.tables import (
    SharedReportRow,
    shared_report_groups,
    shared_report_users,
    shared_reports,
)
from hourbook.features.workspaces.permissions import MANAGE_WORKSPACE
from hourbook.features.workspaces.team import PUBLIC_LINK

report = shared_reports.c


class SharedReportUnknown(ApiError):
    """Deleted, never there, in another workspace, or not shown to the caller: all answer alike."""

    status, code = 404, 404
    message = "HTTP 404 Not Found"
    cause = "No shared report that you may see has this id."
    slips = ID_SLIPS
    fix = (
        "Check the link. A report that was deleted is gone; a private one opens with the X-Api-Key of somebody it is "
        "shared with."
    )
    field = "sharedReportId"


class NotYourReport(AccessDenied):
    code = 403
    message = "Access Denied"
    cause = "Only its creator and admins of the workspace may change or delete a shared report; you may see it."
    fix = "Save a report of your own, or use the key of its creator or of an admin."
    rule = "creator"
    field = "sharedReportId"


class LinkClosed(AccessDenied):
    code = 403
    message = "Access Denied"
    cause = "The report is shown with the current rights of its creator, and {why}."
    fix = "Ask an admin of the workspace to restore that, or somebody else to share the report."
    rule = "creator"
    field = "sharedReportId"
    example = {"why": "its creator is no longer an active member of the workspace"}


def is_admin(ctx: Context) -> bool:
    """Whether the caller has every shared report of the workspace."""
    return ctx.may(MANAGE_WORKSPACE)


def shared_with(user_id: str) -> sa.ColumnElement[bool]:
    """The condition that a report is shared with the person, by name or through a group."""
    person, group, link = shared_report_users.c, shared_report_groups.c, user_group_members.c
    named = sa.exists().where(
        person.workspace_id == report.workspace_id, person.report_id == report.id, person.user_id == user_id
    )
    grouped = sa.exists().where(
        group.workspace_id == report.workspace_id,
        group.report_id == report.id,
        link.workspace_id == report.workspace_id,
        link.group_id == group.group_id,
        link.user_id == user_id,
    )
    return named | grouped


def visible(ctx: Context) -> sa.ColumnElement[bool]:
    """The condition that the caller has a report in the list: own ones, those shared with them, all for admins.

    Public ones of others are not listed: whoever has the link may open them, and nobody else learns of them.
    """
    own: sa.ColumnElement[bool] = report.workspace_id == ctx.workspace_id
    return own if is_admin(ctx) else own & ((report.user_id == ctx.user_id) | shared_with(ctx.user_id))


def get(ctx: Context, report_id: str) -> SharedReportRow:
    """A report in the caller's list."""
    wanted = sa.select(shared_reports).where(visible(ctx), report.id == report_id)
    row: SharedReportRow = find(ctx, wanted, SharedReportUnknown(given=report_id))
    return row


def get_own(ctx: Context, report_id: str) -> SharedReportRow:
    """A report that the caller may change."""
    row = get(ctx, report_id)
    if row.user_id != ctx.user_id and not is_admin(ctx):
        raise NotYourReport(given=report_id)
    return row


# --- behind the link, where the path has no workspace


def behind_link(ctx: Context, report_id: str) -> tuple[SharedReportRow, bool]:
    """The report of a link, and whether the viewer is an admin of its workspace."""
    row = find(ctx, sa.select(shared_reports).where(report.id == report_id), SharedReportUnknown(given=report_id))
    viewer = viewer_in(ctx, row.workspace_id)
    if viewer is not None and (row.is_public or ctx.tx.execute(
        sa.select(report.id).where(visible(viewer), report.id == report_id)
    ).first()):  # fmt: skip
        return row, is_admin(viewer)
    if not row.is_public:
        raise SharedReportUnknown(given=report_id)
    return row, False


def viewer_in(ctx: Context, workspace_id: str) -> Context | None:
    """The caller as a member of the workspace; None for strangers and for whom the workspace refuses."""
    if not ctx.user_id:
        return None
    admission = authentication.admission_of(ctx.tx, ctx.user_id, workspace_id)
    try:  # with the limits of the key
        return ctx.inside(*authentication.enter(admission._replace(caller=ctx.caller), workspace_id))
    except ApiError:
        return None


def as_creator(ctx: Context, row: SharedReportRow) -> Context:
    """The Context of the creator, with the rights there are now. Raises LinkClosed where they are too few."""
    try:
        admission = authentication.admission_of(ctx.tx, row.user_id, row.workspace_id)
        caller = msgspec.structs.replace(admission.caller, auth=PUBLIC_LINK) if row.is_public else admission.caller
        creator = ctx.acting_as(caller).inside(*authentication.enter(admission, row.workspace_id))
    except ApiError:
        raise LinkClosed(why="its creator may not use the workspace any more", given=row.id) from None
    if not creator.may(SEE_REPORTS):
        raise LinkClosed(why="its creator may not see reports any more", given=row.id)
    return creator
