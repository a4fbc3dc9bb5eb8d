"""Which roles people hold, and over what."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, members, users
from hourbook.features.account.rows import ManagerRow
from hourbook.features.groups.tables import user_groups
from hourbook.features.people.schemas import RoleEntityOut, RoleOut
from hourbook.features.projects.tables import projects
from hourbook.features.projects.visibility import visible_projects


def roles_of(ctx: Context, rows: Iterable[Row]) -> dict[str, list[RoleOut]]:
    """The roles of people (rows with id and role) by user id; projects the caller may not know of are left out."""
    found: dict[str, dict[str, RoleOut]] = {row.id: {} for row in rows}
    place = RoleEntityOut(id=ctx.workspace_id, name=ctx.workspace.name)
    for row in rows:
        if row.role != "MEMBER":
            found[row.id][row.role] = RoleOut(role=row.role, entities=[place])
    held = sa.select(manager_roles).where(mine(ctx, manager_roles), manager_roles.c.user_id.in_(found))
    managing = ctx.tx.execute(held.order_by(manager_roles.c.id)).all()
    names = entity_names(ctx, managing)
    for one in managing:
        if one.entity_id in names:
            role = found[one.user_id].setdefault(one.role, RoleOut(role=one.role, entities=[]))
            role.entities.append(entity_out(one, names[one.entity_id]))
    return {user_id: list(roles.values()) for user_id, roles in found.items()}


def entity_out(row: ManagerRow, name: str) -> RoleEntityOut:
    source = {"id": row.entity_id, "type": "USER_GROUP"} if row.entity_kind == "USER_GROUP" else None
    return RoleEntityOut(id=row.entity_id, name=name, source=source)


def entity_names(ctx: Context, rows: Iterable[Row]) -> dict[str, str]:
    """Names by id of the projects, users and groups of manager roles; what the caller may not know is left out."""
    wanted: dict[str, set[str]] = {"PROJECT": set(), "USER": set(), "USER_GROUP": set()}
    for row in rows:
        wanted[row.entity_kind].add(row.entity_id)
    joined = sa.select(members.c.user_id).where(mine(ctx, members), members.c.status.in_(["ACTIVE", "INACTIVE"]))
    sources: list[tuple[str, Any, Any]] = [
        ("PROJECT", projects, projects.c.id.in_(visible_projects(ctx))),
        ("USER", users, users.c.id.in_(joined)),
        ("USER_GROUP", user_groups, mine(ctx, user_groups)),
    ]
    names: dict[str, str] = {}
    for kind, table, condition in sources:
        if wanted[kind]:
            found = sa.select(table.c.id, table.c.name).where(table.c.id.in_(wanted[kind]), condition)
            names.update({row.id: row.name for row in ctx.tx.execute(found)})
    return names
