"""Memberships: the caller's workspaces, the member row of a person, rates as far as the caller may see them."""

from typing import Any, NamedTuple, Protocol

import sqlalchemy as sa

from hourbook.core.base.wire import Money
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import find, mine
from hourbook.core.who.access import Can, Role
from hourbook.core.who.context import Context, workspace_of
from hourbook.core.who.identity import manager_roles, members, users, workspaces
from hourbook.features.account.rows import MemberRow, WorkspaceRow
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.sights import sight
from hourbook.features.workspaces.schemas import MembershipOut, MembershipType
from hourbook.features.workspaces.team import of_team

# How a person is named: of somebody who has not joined (yet) only the invited address is told.
_joined = sa.or_(members.c.status == "ACTIVE", members.c.status == "INACTIVE")  # no list: so it can be prepared
shown_name = sa.case((_joined, users.c.name))
known_as = sa.func.coalesce(shown_name, users.c.email, "")  # where a name must stand
shown_picture = sa.case((_joined, users.c.picture), else_="")
shown_status = sa.case((_joined, users.c.status), else_="NOT_REGISTERED")


def named_people(ctx: Context) -> sa.Select[Any]:
    """(id, name) of everybody with a membership of the workspace: the one way to a person's name beside ``users``."""
    joined = members.join(users, users.c.id == members.c.user_id)
    return sa.select(users.c.id, known_as.label("name")).select_from(joined).where(mine(ctx, members))


class OfPerson(Protocol):
    """A row about somebody: of members, project members or group members."""

    user_id: str


class Place(NamedTuple):
    """One workspace of the caller: a Context inside it, the workspace's row, the caller's membership."""

    ctx: Context
    workspace: WorkspaceRow
    member: MemberRow


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


def inside(ctx: Context, row: WorkspaceRow, role: str, managers: set[tuple[str, str]]) -> Context:
    """The caller's Context in a workspace, for operations that have none in their path."""
    roles = {Role.MEMBER, Role(role), *(Role(name) for workspace_id, name in managers if workspace_id == row.id)}
    return ctx.inside(workspace_of(row), frozenset(roles))


@sight("user")
def seen(ctx: Context) -> sa.Select[Any]:
    return sa.select(members.c.user_id).where(mine(ctx, members), of_team(ctx, members.c.user_id))


def member(ctx: Context, user_id: str) -> MemberRow:
    """The member row of a user of this workspace, whatever its status, or "User doesn't belong to Workspace"."""
    statement = sa.select(members).where(mine(ctx, members), members.c.user_id == user_id)
    row: MemberRow = find(ctx, statement, NotInWorkspace(thing="User", field="userId", given=user_id))
    return row


def shown_rate(ctx: Context, can: Can, amount: int | None) -> Money | None:
    """A rate in the workspace's currency; null when there is none or the caller may not see it."""
    return Money(amount=amount, currency=ctx.workspace.currency) if amount is not None and ctx.may(can) else None


def membership_out(ctx: Context, row: OfPerson, kind: MembershipType, target_id: str) -> MembershipOut:
    """A membership from a row with user_id and perhaps status and rates."""
    return MembershipOut(
        user_id=row.user_id,
        hourly_rate=shown_rate(ctx, SEE_RATES, getattr(row, "hourly_rate", None)),
        cost_rate=shown_rate(ctx, SEE_COSTS, getattr(row, "cost_rate", None)),
        target_id=target_id,
        membership_type=kind,
        membership_status=getattr(row, "status", "ACTIVE"),
    )
