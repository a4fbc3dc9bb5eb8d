"""Workspaces: list, create, read; name, picture, currency and plan."""

from typing import Any, Literal

import sqlalchemy as sa

from hourbook.core.base.clock import is_zone
from hourbook.core.base.errors import AngleBrackets, InvalidValue
from hourbook.core.base.wire import UNSET, Query
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NameLengthWrong, NameRequired, clean_name
from hourbook.core.who.access import SIGNED_IN, Role
from hourbook.core.who.context import Context, workspace_of
from hourbook.core.who.identity import currencies, workspaces
from hourbook.features.account.keys import KeyLimited, require_every_workspace
from hourbook.features.account.pictures import check_picture
from hourbook.features.account.rows import WorkspaceRow
from hourbook.features.workspaces.actions import create_workspace
from hourbook.features.workspaces.memberships import places
from hourbook.features.workspaces.permissions import MANAGE_WORKSPACE
from hourbook.features.workspaces.queries import workspace_out, workspace_row
from hourbook.features.workspaces.schemas import GeneralOut, GeneralUpdate, PlanIn, WorkspaceIn, WorkspaceOut
from hourbook.languages.said import said

LONGEST_NAME = 50


class WorkspaceFilter(Query):
    roles: list[Literal["WORKSPACE_ADMIN", "OWNER", "TEAM_MANAGER", "PROJECT_MANAGER"]] = []


@operation("GET", "/workspaces", SIGNED_IN, tag="Workspaces")
def list_workspaces(ctx: Context, query: WorkspaceFilter) -> list[WorkspaceOut]:
    """List your workspaces, with ``roles`` those where you hold one of them; owners do not count as admins."""
    wanted = {Role(name) for name in query.roles}
    return [
        workspace_out(place.ctx, place.workspace) for place in places(ctx) if not wanted or wanted & place.ctx.roles
    ]


@operation(
    "POST", "/workspaces", SIGNED_IN, tag="Workspaces", status=201,
    raises=[KeyLimited, NameRequired, NameLengthWrong, AngleBrackets],
)  # fmt: skip
def add_workspace(ctx: Context, body: WorkspaceIn) -> WorkspaceOut:
    """Create a workspace of your own, in your time zone and with every feature."""
    require_every_workspace(ctx)
    name = clean_name(body.name, "Workspace", 1, LONGEST_NAME)
    row = create_workspace(ctx, name=name, owner_id=ctx.user_id, time_zone=ctx.caller.time_zone)
    return workspace_out(ctx.inside(workspace_of(row), frozenset({Role.MEMBER, Role.OWNER})), row)


@operation("GET", "/workspaces/{workspaceId}", tag="Workspaces")
def get_workspace(ctx: Context) -> WorkspaceOut:
    """Get the workspace with its members, settings, features and currencies."""
    return workspace_out(ctx, workspace_row(ctx))


@operation("PUT", "/workspaces/{workspaceId}/plan", MANAGE_WORKSPACE, tag="Workspaces", addition=True)
def set_plan(ctx: Context, body: PlanIn) -> WorkspaceOut:
    """Set the plan. A lower one switches features off and keeps all data; settings that need them rest meanwhile."""
    return workspace_out(ctx, records.change(ctx, workspaces, workspace_row(ctx), plan=body.plan))


@operation("GET", "/workspaces/{workspaceId}/general", tag="Workspaces", addition=True)
def get_general(ctx: Context) -> GeneralOut:
    """Get name, time zone, picture, default currency, plan and rate limit."""
    return general_out(workspace_row(ctx))


@operation(
    "PATCH", "/workspaces/{workspaceId}/general", MANAGE_WORKSPACE, tag="Workspaces", addition=True,
    raises=[NameRequired, NameLengthWrong, AngleBrackets, InvalidValue],
)  # fmt: skip
def update_general(ctx: Context, body: GeneralUpdate) -> GeneralOut:
    """Change name, time zone, picture (an http address, empty for none), default currency (three letters) or the limit
    of requests a second that all members and keys share (0: none)."""
    given: dict[str, Any] = {}
    if body.name is not UNSET:
        given["name"] = clean_name(body.name, "Workspace", 1, LONGEST_NAME)
    if body.time_zone is not UNSET:
        expected = said("a time zone such as Europe/Berlin")
        given["time_zone"] = checked("timeZone", body.time_zone, is_zone(body.time_zone), expected)
    if body.image_url is not UNSET:
        given["image"] = check_picture(body.image_url)
    if body.currency is not UNSET:
        given["currency"] = default_currency(ctx, body.currency)
    if body.requests_per_second is not UNSET:
        given["requests_per_second"] = body.requests_per_second
    return general_out(records.change(ctx, workspaces, workspace_row(ctx), **given))


def checked(field: str, value: str, fine: bool, expected: str) -> str:
    if not fine:
        raise InvalidValue(field=field, given=value[:100], expected=expected)
    return value


def default_currency(ctx: Context, code: str) -> str:
    """The currency's code; one the workspace lacks is added."""
    fine = len(code) == 3 and code.isascii() and code.isalpha()
    code = checked("currency", code, fine, said("a code of three letters such as EUR")).upper()
    known = sa.select(currencies.c.id).where(records.mine(ctx, currencies), currencies.c.code == code)
    if ctx.tx.execute(known).first() is None:
        records.add(ctx, currencies, code=code)
    return code


def general_out(row: WorkspaceRow) -> GeneralOut:
    return GeneralOut(
        name=row.name, time_zone=row.time_zone, image_url=row.image, currency=row.currency, plan=row.plan,
        requests_per_second=row.requests_per_second,
    )  # fmt: skip
