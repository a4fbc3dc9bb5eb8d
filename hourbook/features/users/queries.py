"""Reading people: the caller's workspaces, memberships with the rates the caller may see."""

from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.base.wire import Money
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import Row, find, mine
from hourbook.core.who.access import Can, Role
from hourbook.core.who.context import Context, workspace_of
from hourbook.core.who.identity import manager_roles, members, users, workspaces
from hourbook.features.groups.tables import user_group_members as in_group
from hourbook.features.projects.tables import project_members, projects
from hourbook.features.projects.visibility import projects_of_groups, visible
from hourbook.features.users.schemas import MembershipOut, MembershipType, UserSettings

UI = "uiPreferences"  # the key in ``users.settings``


class Place(NamedTuple):
    """One workspace of the caller: a Context inside it, the workspace's row, the caller's membership."""

    ctx: Context
    workspace: Row
    member: Row


def places(ctx: Context) -> list[Place]:
    """The workspaces the caller is an active member of, oldest first; one only for a key limited to it."""
    mine = sa.select(members).where(members.c.user_id == ctx.user_id, members.c.status == "ACTIVE")
    if ctx.caller.key_workspace:
        mine = mine.where(members.c.workspace_id == ctx.caller.key_workspace)
    own = {row.workspace_id: row for row in ctx.tx.execute(mine)}
    held = sa.select(manager_roles.c.workspace_id, manager_roles.c.role).where(manager_roles.c.user_id == ctx.user_id)
    managers = {(workspace_id, role) for workspace_id, role in ctx.tx.execute(held.distinct())}
    rows = ctx.tx.execute(sa.select(workspaces).where(workspaces.c.id.in_(own)).order_by(workspaces.c.id)).all()
    return [Place(inside(ctx, row, own[row.id].role, managers), row, own[row.id]) for row in rows]


def inside(ctx: Context, row: Row, role: str, managers: set[tuple[str, str]]) -> Context:
    """The caller's Context in a workspace, for operations that have none in their path."""
    roles = {Role.MEMBER, Role(role), *(Role(name) for workspace_id, name in managers if workspace_id == row.id)}
    there = Context(ctx.caller, workspace_of(row), frozenset(roles))
    there.app, there.origin, there.request_id, there.tx = ctx.app, ctx.origin, ctx.request_id, ctx.tx
    return there


def member(ctx: Context, user_id: str) -> Row:
    """The member row of a user of this workspace, whatever its status, or "User doesn't belong to Workspace"."""
    statement = sa.select(members).where(mine(ctx, members), members.c.user_id == user_id)
    return find(ctx, statement, NotInWorkspace(thing="User", field="userId", given=user_id))


def shown_rate(ctx: Context, can: Can, amount: int | None) -> Money | None:
    """A rate in the workspace's currency; null when there is none or the caller may not see it."""
    return Money(amount=amount, currency=ctx.workspace.currency) if amount is not None and ctx.may(can) else None


def membership_out(ctx: Context, row: Row, kind: MembershipType, target_id: str) -> MembershipOut:
    """A membership from a row with user_id and perhaps status and rates."""
    return MembershipOut(
        user_id=row.user_id,
        hourly_rate=shown_rate(ctx, Can.SEE_RATES, getattr(row, "hourly_rate", None)),
        cost_rate=shown_rate(ctx, Can.SEE_COSTS, getattr(row, "cost_rate", None)),
        target_id=target_id,
        membership_type=kind,
        membership_status=getattr(row, "status", "ACTIVE"),
    )


def memberships_of(ctx: Context, user_ids: list[str], kinds: set[str]) -> dict[str, list[MembershipOut]]:
    """The memberships of these users by user id: of the workspace, of projects the caller sees, of groups."""
    sources: list[tuple[MembershipType, Any, str, Any]] = [
        ("WORKSPACE", members, "workspace_id", sa.true()),
        ("PROJECT", project_members, "project_id", project_members.c.project_id.in_(visible_projects(ctx))),
        ("USERGROUP", in_group, "group_id", sa.true()),
    ]
    found: dict[str, list[MembershipOut]] = {user_id: [] for user_id in user_ids}
    for kind, table, target, condition in sources:
        if kind not in kinds:
            continue
        rows = sa.select(table).where(mine(ctx, table), table.c.user_id.in_(user_ids), condition)
        for row in ctx.tx.execute(rows.order_by(table.c[target])):
            found[row.user_id].append(membership_out(ctx, row, kind, getattr(row, target)))
    return found


def visible_projects(ctx: Context) -> sa.Select[Any]:
    """Ids of the projects the caller may know of."""
    return sa.select(projects.c.id).where(visible(ctx))


def projects_of(ctx: Context, user_id: str) -> Any:
    """Ids of the projects a user is assigned to, directly or through a group."""
    direct = sa.select(project_members.c.project_id).where(
        mine(ctx, project_members), project_members.c.user_id == user_id
    )
    return direct.union(projects_of_groups(ctx.workspace_id, user_id))


def settings_of(user: Row, week_start: Any) -> UserSettings:
    """The stored preferences of a row of ``users`` over the defaults."""
    settings = msgspec.convert(user.settings, UserSettings)
    settings.week_start, settings.time_zone = week_start, user.time_zone
    settings.multi_factor_enabled = user.totp_on
    return settings


def ui_preferences_of(user: Row) -> dict[str, Any]:
    """What apps keep for the person; in no answer of the contract."""
    return dict(user.settings.get(UI, {}))


def user_row(ctx: Context, user_id: str) -> Row:
    """The row of ``users`` of an id known to exist."""
    return ctx.tx.execute(sa.select(users).where(users.c.id == user_id)).one()
