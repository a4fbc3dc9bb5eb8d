"""Verbs on workspaces and memberships; shared by API, command line and tests."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.who.context import Context, workspace_of
from hourbook.core.who.identity import currencies, members, workspaces
from hourbook.core.who.workspace_settings import WEEKDAYS, WorkspaceSettings, as_stored
from hourbook.features.account.records import come_home
from hourbook.features.account.rows import MemberRow, WorkspaceRow

FULL_DAY = 8 * 3600


def create_workspace(ctx: Context, *, name: str, owner_id: str, time_zone: str = "UTC", **more: Any) -> WorkspaceRow:
    """Add a workspace with its owner and default currency, and make it the owner's active one if there is none."""
    values = {
        "name": name,
        "settings": as_stored(WorkspaceSettings(lock_time_zone=None)),
        "plan": "ENTERPRISE",
        "time_zone": time_zone,
        "image": "",
        "currency": "USD",
        "requests_per_second": 0,
    } | more
    row: WorkspaceRow = records.add(ctx, workspaces, **values)
    records.add(ctx, currencies, workspace_id=row.id, code=row.currency)
    add_member(ctx, row.id, owner_id, role="OWNER")
    come_home(ctx, owner_id, row.id)
    return row


def enter_workspace(ctx: Context, workspace_id: str) -> Context:
    """A Context without a request (command line, sandbox) in the workspace it works in."""
    row = ctx.tx.execute(sa.select(workspaces).where(workspaces.c.id == workspace_id)).one()
    return ctx.inside(workspace_of(row))


def add_member(ctx: Context, workspace_id: str, user_id: str, *, role: str = "MEMBER", **more: Any) -> MemberRow:
    """Add a membership; ``status`` ACTIVE unless given."""
    count = sa.select(sa.func.count()).select_from(members).where(members.c.workspace_id == workspace_id)
    values: dict[str, Any] = {
        "workspace_id": workspace_id,
        "user_id": user_id,
        "role": role,
        "status": "ACTIVE",
        "limited": False,
        "week_start": "MONDAY",
        "work_capacity": FULL_DAY,
        "working_days": WEEKDAYS,
        "number": ctx.tx.execute(count).scalar_one() + 1,
    } | more
    row: MemberRow = records.add(ctx, members, **values)
    return row
