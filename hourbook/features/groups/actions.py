"""Reading and changing who is in a group. A change of members is one USER_GROUP_UPDATED with the ids on both sides."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.changes import record_change
from hourbook.core.rows.names import NameTaken, NotInWorkspace, clean_name, free_name
from hourbook.core.rows.records import mine
from hourbook.core.who.access import Role
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, members, users
from hourbook.features.groups.schemas import TeamManagerOut
from hourbook.features.groups.tables import GroupRow, user_group_members, user_groups
from hourbook.features.sights import sight
from hourbook.features.workspaces.memberships import known_as
from hourbook.features.workspaces.team import of_team, seen_groups


@sight("user group")
def seen(ctx: Context) -> sa.Select[Any]:
    return seen_groups(ctx)


def find_group(ctx: Context, group_id: str) -> GroupRow:
    """The group, or "User group doesn't belong to Workspace"."""
    error = NotInWorkspace(thing="User group", field="groupId", given=group_id)
    row: GroupRow = records.get(ctx, user_groups, group_id, error)
    return row


def check_name(ctx: Context, value: str | None, but: str = "") -> str:
    name = clean_name(value, "User group", 1, 100)
    free_name(ctx, user_groups, name, NameTaken(kind="User group", name=name, given=name), but=but)
    return name


def check_members(ctx: Context, user_ids: list[str], field: str = "userIds") -> set[str]:
    """The ids, all of members of the workspace, or "User doesn't belong to Workspace"."""
    asked = set(user_ids)
    known = set(ctx.tx.execute(sa.select(members.c.user_id).where(mine(ctx, members))).scalars())
    if unknown := sorted(asked - known):
        raise NotInWorkspace(thing="User", field=field, given=unknown[0])
    return asked


def members_of(ctx: Context, group_ids: list[str]) -> dict[str, list[str]]:
    """The user ids of each group."""
    found: dict[str, list[str]] = {group_id: [] for group_id in group_ids}
    table = user_group_members
    rows = sa.select(table.c.group_id, table.c.user_id).where(mine(ctx, table), table.c.group_id.in_(group_ids))
    for group_id, user_id in ctx.tx.execute(rows.order_by(table.c.user_id)):
        found[group_id].append(user_id)
    return found


def team_managers_of(ctx: Context, group_ids: list[str]) -> dict[str, list[TeamManagerOut]]:
    """The people who are team manager of each group, as far as the caller sees them; who has not joined goes by the
    address.
    """
    found: dict[str, list[TeamManagerOut]] = {group_id: [] for group_id in group_ids}
    rows = (
        sa.select(manager_roles.c.entity_id, users.c.id, known_as)
        .join_from(manager_roles, users, users.c.id == manager_roles.c.user_id)
        .join(members, (members.c.workspace_id == manager_roles.c.workspace_id) & (members.c.user_id == users.c.id))
        .where(*managing(ctx, group_ids), manager_roles.c.role == Role.TEAM_MANAGER.value, of_team(ctx, users.c.id))
        .order_by(sa.func.lower(known_as), users.c.id)
    )
    for group_id, user_id, name in ctx.tx.execute(rows):
        found[group_id].append(TeamManagerOut(id=user_id, name=name))
    return found


def managing(ctx: Context, group_ids: list[str]) -> tuple[Any, ...]:
    """The conditions on manager roles over these groups."""
    roles = manager_roles
    return mine(ctx, roles), roles.c.entity_kind == "USER_GROUP", roles.c.entity_id.in_(group_ids)


def add_group(ctx: Context, name: str) -> GroupRow:
    """Add a group whose name is known to be free."""
    row: GroupRow = records.add(ctx, user_groups, name=name)
    return row


def set_members(ctx: Context, group: GroupRow, after: set[str]) -> list[str]:
    """Make exactly these people the members. Returns their ids in order."""
    [before] = members_of(ctx, [group.id]).values()
    table, now = user_group_members, sorted(after)
    if gone := set(before) - after:
        left = mine(ctx, table), table.c.group_id == group.id, table.c.user_id.in_(gone)
        ctx.tx.execute(sa.delete(table).where(*left))
    if joined := sorted(after - set(before)):
        row = {"workspace_id": ctx.workspace_id, "group_id": group.id}
        ctx.tx.execute(sa.insert(table), [row | {"user_id": user_id} for user_id in joined])
    if before != now:
        shown = records.as_dict(user_groups, group)
        record_change(ctx, "USER_GROUP_UPDATED", "USER_GROUPS", group.id,
                      before=shown | {"user_ids": before}, after=shown | {"user_ids": now})  # fmt: skip
    return now
