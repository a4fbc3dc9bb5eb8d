"""Which roles people hold, and over what."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, users
from hourbook.features.account.rows import ManagerRow
from hourbook.features.groups.tables import user_groups
from hourbook.features.people.schemas import RoleEntityOut, RoleOut
from hourbook.features.projects.tables import projects
from hourbook.features.projects.visibility import visible
from hourbook.features.workspaces.memberships import named_people, shown_name
from hourbook.features.workspaces.team import groups_of_team, of_team

groups = sa.select(user_groups.c.id, user_groups.c.name)


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
    people = named_people(ctx).where(shown_name.is_not(None), of_team(ctx, users.c.id))
    sources: dict[str, tuple[Any, Any]] = {
        "PROJECT": (sa.select(projects.c.id, projects.c.name).where(visible(ctx)), projects.c.id),
        "USER": (people, users.c.id),
        "USER_GROUP": (groups.where(mine(ctx, user_groups), groups_of_team(ctx, user_groups.c.id)), user_groups.c.id),
    }
    names: dict[str, str] = {}
    for kind, (found, id) in sources.items():
        if wanted[kind]:
            names.update(map(tuple, ctx.tx.execute(found.where(id.in_(wanted[kind])))))
    return names
