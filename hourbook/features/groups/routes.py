"""The operations on user groups. Whoever may see the team sees its groups; admins change them."""

import sqlalchemy as sa

from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NAME_ERRORS, NotInWorkspace, name_matches, ordered
from hourbook.core.rows.records import Paged, mine
from hourbook.core.who.context import Context
from hourbook.features.groups import actions
from hourbook.features.groups.actions import find_group
from hourbook.features.groups.permissions import MANAGE_GROUPS
from hourbook.features.groups.schemas import GroupFilter, GroupIn, GroupMemberIn, GroupOut, GroupUpdate, group_out
from hourbook.features.groups.tables import user_groups
from hourbook.features.people.permissions import SEE_TEAM
from hourbook.features.people.records import end_management
from hourbook.features.projects.tables import project_groups
from hourbook.features.projects.visibility import visible_projects
from hourbook.features.workspaces.team import groups_of_team

ALL = "/workspaces/{workspaceId}/user-groups"
ONE = "/workspaces/{workspaceId}/user-groups/{groupId}"


@operation("GET", ALL, SEE_TEAM, tag="User Groups", lists=True)
def list_groups(ctx: Context, query: GroupFilter) -> list[GroupOut]:
    """List the groups; with ``project-id`` those with access to that project, where the caller sees it.

    Where the team is hidden, a manager sees the groups that he manages and those of his projects.
    """
    found = sa.select(user_groups).where(mine(ctx, user_groups), groups_of_team(ctx, user_groups.c.id))
    if query.name:
        found = found.where(name_matches(user_groups.c.name, query.name))
    if query.project_id:
        link = project_groups.c
        seen = (
            mine(ctx, project_groups),
            link.project_id == query.project_id,
            link.project_id.in_(visible_projects(ctx)),
        )
        found = found.where(user_groups.c.id.in_(sa.select(link.group_id).where(*seen)))
    sort = {"ID": user_groups.c.id, "NAME": sa.func.lower(user_groups.c.name)}
    found = found.order_by(*ordered(sort, query.sort_column, query.sort_order, user_groups.c.id))
    page: Paged = records.page(ctx, found, query)
    ids = [row.id for row in page]
    people = actions.members_of(ctx, ids)
    managers = actions.team_managers_of(ctx, ids) if query.include_team_managers else {}
    return records.shaped(page, lambda row: group_out(row, people[row.id], managers.get(row.id)))


@operation("POST", ALL, MANAGE_GROUPS, tag="User Groups", status=201, raises=NAME_ERRORS)
def create_group(ctx: Context, body: GroupIn) -> GroupOut:
    """Create a group without members; its name is unique in the workspace."""
    return group_out(actions.add_group(ctx, actions.check_name(ctx, body.name)), [])


@operation("PUT", ONE, MANAGE_GROUPS, tag="User Groups", raises=[NotInWorkspace, *NAME_ERRORS])
def update_group(ctx: Context, group_id: str, body: GroupUpdate) -> GroupOut:
    """Rename a group and replace its members; without ``userIds`` it has none any more."""
    row = find_group(ctx, group_id)
    name = row.name if body.name is None else actions.check_name(ctx, body.name, but=row.id)
    user_ids = actions.check_members(ctx, body.user_ids)
    after = records.change(ctx, user_groups, row, name=name)
    return group_out(after, actions.set_members(ctx, after, user_ids))


@operation("DELETE", ONE, MANAGE_GROUPS, tag="User Groups", raises=[NotInWorkspace])
def delete_group(ctx: Context, group_id: str) -> GroupOut:
    """Delete a group; access and management through it end, its members stay in the workspace."""
    row = find_group(ctx, group_id)
    people = actions.members_of(ctx, [row.id])[row.id]
    end_management(ctx, "USER_GROUP", row.id)
    return group_out(records.remove(ctx, user_groups, row), people)


@operation("POST", ONE + "/users", MANAGE_GROUPS, tag="User Groups", raises=[NotInWorkspace])
def add_user(ctx: Context, group_id: str, body: GroupMemberIn) -> GroupOut:
    """Add one member; one who is in already stays in."""
    row = find_group(ctx, group_id)
    joining = actions.check_members(ctx, [body.user_id], "userId")
    return group_out(row, actions.set_members(ctx, row, joining | set(actions.members_of(ctx, [row.id])[row.id])))


@operation("DELETE", ONE + "/users/{userId}", MANAGE_GROUPS, tag="User Groups", raises=[NotInWorkspace])
def remove_user(ctx: Context, group_id: str, user_id: str) -> GroupOut:
    """Take one member out; the answer is the same for somebody who was not in."""
    row = find_group(ctx, group_id)
    leaving = actions.check_members(ctx, [user_id], "userId")
    return group_out(row, actions.set_members(ctx, row, set(actions.members_of(ctx, [row.id])[row.id]) - leaving))
