"""Which projects somebody sees (product-facts 3 and 11). Knows only tables, so every feature may ask."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.who.access import ADMIN_ROLES
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, members
from hourbook.features.groups.tables import user_group_members
from hourbook.features.projects.tables import project_groups, project_members, projects

ADMINS = ADMIN_ROLES


Expression = sa.ColumnElement[str] | str  # in statements


def is_admin(ctx: Context) -> bool:
    """Whether the caller is owner or admin of the workspace."""
    return bool(ADMINS & ctx.roles)


def visible(ctx: Context) -> sa.ColumnElement[bool]:
    """The condition on ``projects`` that the caller may see the row; archived ones included.

    Admins see all. Others see public projects, and private ones they are members of, directly or through a group, or
    manage. The condition holds the workspace too.
    """
    own: sa.ColumnElement[bool] = projects.c.workspace_id == ctx.workspace_id
    if is_admin(ctx):
        return own
    return sa.and_(own, open_to(ctx.workspace_id, ctx.user_id))


def open_to(workspace: Expression, user: Expression) -> sa.ColumnElement[bool]:
    """The condition on ``projects`` that this user, not an admin, sees the row. Takes SQL expressions."""
    return sa.or_(
        projects.c.public,
        projects.c.id.in_(
            sa.select(project_members.c.project_id)
            .where(project_members.c.workspace_id == workspace, project_members.c.user_id == user)
            .union_all(projects_of_groups(workspace, user), managed_by(workspace, user))
        ),
    )


def projects_of_groups(workspace: Expression, user: Expression) -> sa.Select[Any]:
    """Ids of the projects that the groups of a user are members of."""
    groups = groups_of(workspace, user)
    return sa.select(project_groups.c.project_id).where(
        project_groups.c.workspace_id == workspace, project_groups.c.group_id.in_(groups)
    )


def groups_of(workspace: Expression, user: Expression) -> sa.Select[Any]:
    """Ids of the groups of a user."""
    return sa.select(user_group_members.c.group_id).where(
        user_group_members.c.workspace_id == workspace, user_group_members.c.user_id == user
    )


def managed_by(workspace: Expression, user: Expression) -> sa.Select[Any]:
    """Ids of the projects a user is project manager of."""
    return sa.select(manager_roles.c.entity_id).where(
        manager_roles.c.workspace_id == workspace,
        manager_roles.c.user_id == user,
        manager_roles.c.entity_kind == "PROJECT",
    )


def administered_by(workspace: Expression, user: Expression) -> sa.ColumnElement[bool]:
    """The condition that a user is owner or admin of the workspace."""
    role = sa.or_(*(members.c.role == role for role in sorted(ADMINS)))
    return sa.exists().where(members.c.workspace_id == workspace, members.c.user_id == user, role)


def seen_among(ctx: Context, ids: set[Any]) -> set[str]:
    """Those of these project ids (None among them counts for nothing) that the caller sees."""
    asked = [id for id in ids if id]
    return set(ctx.tx.execute(visible_projects(ctx).where(projects.c.id.in_(asked))).scalars()) if asked else set()


def visible_projects(ctx: Context) -> sa.Select[Any]:
    """Ids of the projects the caller may know of."""
    return sa.select(projects.c.id).where(visible(ctx))
