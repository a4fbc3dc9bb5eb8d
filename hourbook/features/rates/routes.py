"""Rates of the workspace and of its members; those of projects and tasks are in ``features/projects``."""

from typing import Annotated

from msgspec import Meta

from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context, workspace_of
from hourbook.core.who.identity import members, workspaces
from hourbook.features.people.permissions import MANAGE_MEMBERS
from hourbook.features.rates.setting import RATE_ERRORS, Level, RateIn, RateKind, set_rate
from hourbook.features.workspaces.memberships import member
from hourbook.features.workspaces.permissions import MANAGE_WORKSPACE
from hourbook.features.workspaces.queries import workspace_out, workspace_row
from hourbook.features.workspaces.records import change_workspace
from hourbook.features.workspaces.routes import default_currency
from hourbook.features.workspaces.schemas import WorkspaceOut

WORKSPACE = "/workspaces/{workspaceId}"
MEMBER = "/workspaces/{workspaceId}/users/{userId}"


class WorkspaceRateIn(RateIn, kw_only=True):
    """``currency`` becomes the default currency of the workspace."""

    currency: Annotated[str, Meta(min_length=1, max_length=100)]


@operation(
    "PUT", f"{WORKSPACE}/hourly-rate", MANAGE_WORKSPACE, tag="Workspaces", skips=True,
    feature=Feature.BILLABLE_HOURS, raises=RATE_ERRORS,
)  # fmt: skip
def set_workspace_hourly_rate(ctx: Context, body: WorkspaceRateIn) -> WorkspaceOut:
    """Set the billable rate that holds where no project, task or member has one, and the default currency."""
    row = change_workspace(ctx, workspace_row(ctx), currency=default_currency(ctx, body.currency))
    ctx = ctx.inside(workspace_of(row))
    return workspace_out(ctx, set_rate(ctx, Level("WORKSPACE", workspaces, row), "HOURLY", body))


@operation(
    "PUT", f"{WORKSPACE}/cost-rate", MANAGE_WORKSPACE, tag="Workspaces", skips=True, feature=Feature.LABOR_COST,
    raises=RATE_ERRORS,
)  # fmt: skip
def set_workspace_cost_rate(ctx: Context, body: RateIn) -> WorkspaceOut:
    """Set the cost rate that holds where no project, task or member has one."""
    return workspace_out(ctx, set_rate(ctx, Level("WORKSPACE", workspaces, workspace_row(ctx)), "COST", body))


@operation(
    "PUT", f"{MEMBER}/hourly-rate", MANAGE_MEMBERS, tag="Workspaces", skips=True, feature=Feature.BILLABLE_HOURS,
    raises=[NotInWorkspace, *RATE_ERRORS],
)  # fmt: skip
def set_member_hourly_rate(ctx: Context, user_id: str, body: RateIn) -> WorkspaceOut:
    """Set the billable rate of a member."""
    return set_member_rate(ctx, user_id, "HOURLY", body)


@operation(
    "PUT", f"{MEMBER}/cost-rate", MANAGE_MEMBERS, tag="Workspaces", skips=True, feature=Feature.LABOR_COST,
    raises=[NotInWorkspace, *RATE_ERRORS],
)  # fmt: skip
def set_member_cost_rate(ctx: Context, user_id: str, body: RateIn) -> WorkspaceOut:
    """Set the cost rate of a member."""
    return set_member_rate(ctx, user_id, "COST", body)


def set_member_rate(ctx: Context, user_id: str, kind: RateKind, rate: RateIn) -> WorkspaceOut:
    """Set a member's rate; answers the workspace, as the real service does."""
    set_rate(ctx, Level("MEMBER", members, member(ctx, user_id), user_id), kind, rate)
    return workspace_out(ctx, workspace_row(ctx))
