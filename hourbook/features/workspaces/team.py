"""Whom the caller sees of the team, names and addresses: everybody, or, where ``adminOnlyPages`` hides the team, as a
manager one's own people, else only oneself.

One's own people are those one is team manager of, and those assigned to a project that one manages, directly or
through a group; that a project is public makes nobody one's own.
"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.records import mine
from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, members
from hourbook.features.groups.tables import user_group_members, user_groups
from hourbook.features.people.permissions import SEE_TEAM
from hourbook.features.projects.tables import project_groups, project_members
from hourbook.features.projects.visibility import managed_by

PUBLIC_LINK = "public link"  # the credential of whoever opens one


def of_team(ctx: Context, user_id: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """The condition that the caller sees this person."""
    reach = ctx.reach(SEE_TEAM)
    if reach is Reach.ALL:
        return sa.true()
    if reach is not Reach.MANAGED:
        return user_id == ctx.user_id
    own = sorted({ctx.user_id} | ctx.managed_users)
    return sa.or_(user_id.in_(own), user_id.in_(assigned(ctx)), user_id.in_(in_groups(ctx)))


def groups_of_team(ctx: Context, group_id: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """The condition that the caller sees this group: all people of it are seen."""
    reach = ctx.reach(SEE_TEAM)
    if reach is not Reach.MANAGED:
        return sa.true() if reach is Reach.ALL else sa.false()
    over = sa.select(manager_roles.c.entity_id).where(
        mine(ctx, manager_roles), manager_roles.c.user_id == ctx.user_id, manager_roles.c.entity_kind == "USER_GROUP"
    )
    return sa.or_(group_id.in_(over), group_id.in_(groups_of_projects(ctx)))


def tells_people(ctx: Context) -> bool:
    """Whether people are told by more than their names.

    differs: whoever has a public link reads addresses, ids and groups, unless the workspace's setting says otherwise.
    """
    return ctx.caller.auth != PUBLIC_LINK or ctx.settings.people_in_public_links


def shown_id(ctx: Context, id: str) -> str:
    """The id of a person, or of a group of people, as an answer tells it: "" where people are not told."""
    return id if tells_people(ctx) else ""


def sees(ctx: Context) -> Callable[[str | None], bool]:
    """Whether the caller sees a person, by id: for rows that are read already."""
    if not tells_people(ctx):
        return lambda user_id: False
    if ctx.reach(SEE_TEAM) is Reach.ALL:
        return lambda user_id: True
    if "team" not in ctx.kept:
        ids = sa.select(members.c.user_id).where(mine(ctx, members), of_team(ctx, members.c.user_id))
        ctx.kept["team"] = frozenset(ctx.tx.execute(ids).scalars())
    team: frozenset[str] = ctx.kept["team"]
    return team.__contains__


def seen_groups(ctx: Context) -> sa.Select[Any]:
    """Ids of the groups the caller sees."""
    return sa.select(user_groups.c.id).where(mine(ctx, user_groups), groups_of_team(ctx, user_groups.c.id))


def seen_memberships(ctx: Context) -> sa.Select[Any]:
    """(user_id, group_id) of the groups the caller sees; whoever is in none of them is as if in no group."""
    link = user_group_members
    found = sa.select(link.c.user_id, link.c.group_id)
    return found.where(mine(ctx, link), groups_of_team(ctx, link.c.group_id))


def assigned(ctx: Context) -> sa.Select[Any]:
    """Ids of the people assigned to a project that the caller manages."""
    own = managed_by(ctx.workspace_id, ctx.user_id)
    return sa.select(project_members.c.user_id).where(mine(ctx, project_members), project_members.c.project_id.in_(own))


def groups_of_projects(ctx: Context) -> sa.Select[Any]:
    """Ids of the groups assigned to a project that the caller manages."""
    own = managed_by(ctx.workspace_id, ctx.user_id)
    return sa.select(project_groups.c.group_id).where(mine(ctx, project_groups), project_groups.c.project_id.in_(own))


def people_in(ctx: Context, group_ids: list[str]) -> sa.Select[Any]:
    """Ids of the people in these groups; a group that the caller does not see is none."""
    link = user_group_members
    theirs = sa.select(link.c.user_id).where(mine(ctx, link), link.c.group_id.in_(group_ids))
    return theirs.where(groups_of_team(ctx, link.c.group_id))


def in_groups(ctx: Context) -> sa.Select[Any]:
    """Ids of the people in those groups."""
    link = user_group_members
    return sa.select(link.c.user_id).where(mine(ctx, link), link.c.group_id.in_(groups_of_projects(ctx)))
