"""Who is in a project: people and groups, and the rates people have there."""

from typing import NamedTuple

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.changes import record_change
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.groups.tables import user_groups
from hourbook.features.projects.permissions import EDIT_PROJECTS
from hourbook.features.projects.queries import get_project
from hourbook.features.projects.schemas import GroupIdsIn
from hourbook.features.projects.tables import ProjectMemberRow, ProjectRow, project_groups, project_members, projects
from hourbook.features.rates.setting import Level, forget_history


class NotInProject(NotInWorkspace):
    message = "User doesn't belong to Project"
    cause = "Nobody with this id is a member of the project."
    fix = "Add the person first: POST /workspaces/{{workspaceId}}/projects/{{projectId}}/memberships."


class Access(NamedTuple):
    """Ids of the people and groups of a project."""

    users: frozenset[str]
    groups: frozenset[str]


def edited_project(ctx: Context, project_id: str) -> ProjectRow:
    """The project, if the caller may edit it; other edits of it wait until this one is done."""
    records.serialise(ctx, projects, project_id)
    project = get_project(ctx, project_id)
    ctx.require(EDIT_PROJECTS, project_id=project.id)
    return project


def access_of(ctx: Context, project_id: str) -> Access:
    """Who is in a project now."""

    def ids(table: sa.Table, column: sa.ColumnElement[str]) -> frozenset[str]:
        rows = sa.select(column).where(mine(ctx, table), table.c.project_id == project_id)
        return frozenset(ctx.tx.execute(rows).scalars())

    return Access(
        ids(project_members, project_members.c.user_id),
        ids(project_groups, project_groups.c.group_id),
    )


def asked_groups(ctx: Context, asked: GroupIdsIn | None, before: frozenset[str]) -> frozenset[str]:
    """The groups a request leaves in the project."""
    if asked is None:
        return before
    groups = check_groups(ctx, asked.ids)
    return groups if asked.contains == "CONTAINS" else before - groups


def check_groups(ctx: Context, ids: list[str], field: str = "userGroups.ids") -> frozenset[str]:
    """The ids, all of groups of the workspace, or "User group doesn't belong to Workspace"."""
    rows = sa.select(user_groups.c.id).where(mine(ctx, user_groups), user_groups.c.id.in_(ids))
    known = set(ctx.tx.execute(rows).scalars()) if ids else set()
    for id in ids:
        if id not in known:
            raise NotInWorkspace(thing="User group", field=field, given=id)
    return frozenset(ids)


def set_access(ctx: Context, project: ProjectRow, after: Access, *, quiet: bool = False) -> None:
    """Make exactly these people and groups the project's; ``quiet`` for a project that is just being made."""
    before = access_of(ctx, project.id)
    if before == after:
        return
    relink(ctx, project_members, "user_id", project.id, before.users, after.users)
    relink(ctx, project_groups, "group_id", project.id, before.groups, after.groups)
    for user_id in sorted(before.users - after.users):
        forget_history(ctx, "PROJECT_MEMBER", project.id, user_id)
    if not quiet:
        tell_access(ctx, project, before, after)


def relink(
    ctx: Context, table: sa.Table, name: str, project_id: str, before: frozenset[str], after: frozenset[str]
) -> None:
    """Write the rows of a link table that come and go."""
    if gone := sorted(before - after):
        left = mine(ctx, table), table.c.project_id == project_id, table.c[name].in_(gone)
        ctx.tx.execute(sa.delete(table).where(*left))
    if new := sorted(after - before):
        row = {"workspace_id": ctx.workspace_id, "project_id": project_id}
        ctx.tx.execute(sa.insert(table), [row | {name: id} for id in new])


def tell_access(ctx: Context, project: ProjectRow, before: Access, after: Access) -> None:
    """The change row of a project whose members changed."""
    shown = records.as_dict(projects, project)
    record_change(
        ctx, "PROJECT_UPDATED", "PROJECTS", project.id,
        before=shown | {"user_ids": sorted(before.users), "group_ids": sorted(before.groups)},
        after=shown | {"user_ids": sorted(after.users), "group_ids": sorted(after.groups)},
    )  # fmt: skip


def member_level(ctx: Context, project: ProjectRow, user_id: str) -> Level[ProjectMemberRow]:
    """The row that carries a member's rates in a project, or "User doesn't belong to Project"."""
    key = mine(ctx, project_members), project_members.c.project_id == project.id, project_members.c.user_id == user_id
    row = ctx.tx.execute(sa.select(project_members).where(*key)).first()
    if row is None:
        raise NotInProject(field="userId", given=user_id)
    return Level("PROJECT_MEMBER", project_members, row, project.id, user_id)
