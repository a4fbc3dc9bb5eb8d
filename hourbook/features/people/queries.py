"""Reading people: the caller's workspaces, memberships with the rates the caller may see."""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.core.who.workspace_settings import Day
from hourbook.features.account.rows import UserRow
from hourbook.features.groups.tables import user_group_members as in_group
from hourbook.features.people.schemas import UserSettings
from hourbook.features.projects.tables import project_members
from hourbook.features.projects.visibility import projects_of_groups, visible_projects
from hourbook.features.workspaces.memberships import membership_out
from hourbook.features.workspaces.schemas import MembershipOut, MembershipType
from hourbook.features.workspaces.team import groups_of_team


def memberships_of(ctx: Context, user_ids: list[str], kinds: set[str]) -> dict[str, list[MembershipOut]]:
    """The memberships of these users by user id: of the workspace, of projects the caller sees, of groups: one's own
    and those the caller sees.
    """
    groups = (in_group.c.user_id == ctx.user_id) | groups_of_team(ctx, in_group.c.group_id)
    sources: list[tuple[MembershipType, Any, str, Any]] = [
        ("WORKSPACE", members, "workspace_id", sa.true()),
        ("PROJECT", project_members, "project_id", project_members.c.project_id.in_(visible_projects(ctx))),
        ("USERGROUP", in_group, "group_id", groups),
    ]
    found: dict[str, list[MembershipOut]] = {user_id: [] for user_id in user_ids}
    for kind, table, target, condition in sources:
        if kind not in kinds:
            continue
        rows = sa.select(table).where(mine(ctx, table), table.c.user_id.in_(user_ids), condition)
        for row in ctx.tx.execute(rows.order_by(table.c[target])):
            found[row.user_id].append(membership_out(ctx, row, kind, getattr(row, target)))
    return found


def projects_of(ctx: Context, user_id: str) -> sa.CompoundSelect[Any]:
    """Ids of the projects a user is assigned to, directly or through a group."""
    direct = sa.select(project_members.c.project_id).where(
        mine(ctx, project_members), project_members.c.user_id == user_id
    )
    return direct.union(projects_of_groups(ctx.workspace_id, user_id))


def settings_of(user: UserRow, week_start: Day) -> UserSettings:
    """The stored preferences of a row of ``users`` over the defaults."""
    settings = msgspec.convert(user.settings, UserSettings)
    settings.week_start, settings.time_zone = week_start, user.time_zone
    settings.multi_factor_enabled = user.totp_on
    return settings
