"""Give people and groups access to a project."""

from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NamedTwice, NotInWorkspace, each_once
from hourbook.core.who.context import Context
from hourbook.features.groups.actions import check_members
from hourbook.features.projects.answers import projects_out
from hourbook.features.projects.memberships import (
    Access,
    access_of,
    asked_groups,
    check_groups,
    edited_project,
    member_level,
    set_access,
)
from hourbook.features.projects.permissions import EDIT_PROJECTS
from hourbook.features.projects.schemas import AssignIn, GroupIdsIn, MembershipsIn, ProjectOut
from hourbook.features.rates.checks import MONEY_ERRORS, settle

ONE = "/workspaces/{workspaceId}/projects/{projectId}/memberships"


@operation("PATCH", ONE, EDIT_PROJECTS, tag="Projects", skips=True, raises=[NotInWorkspace, NamedTwice, *MONEY_ERRORS])
def replace_memberships(ctx: Context, project_id: str, body: MembershipsIn) -> ProjectOut:
    """Make exactly these people the members, with the given rates; rates absent stay, ``null`` takes them away.

    ``userGroups`` replaces the groups (or, with DOES_NOT_CONTAIN, takes these away); absent it keeps them.
    """
    project = edited_project(ctx, project_id)
    people = each_once(body.memberships, "user_id", "memberships.userId")
    users = frozenset(check_members(ctx, [each.user_id for each in people], "memberships.userId"))
    groups = asked_groups(ctx, body.user_groups, access_of(ctx, project.id).groups)
    set_access(ctx, project, Access(users, groups))
    for each in people:
        settle(ctx, member_level(ctx, project, each.user_id), project.id, each.hourly_rate, each.cost_rate)
    return projects_out(ctx, [project])[0]


@operation("POST", ONE, EDIT_PROJECTS, tag="Projects", raises=[NotInWorkspace])
def add_or_remove_members(ctx: Context, project_id: str, body: AssignIn) -> ProjectOut:
    """Add people and groups to the project or, with ``remove``, take them out; the others stay."""
    project = edited_project(ctx, project_id)
    users = frozenset(check_members(ctx, body.user_ids or []))
    asked = body.user_groups or GroupIdsIn()
    groups = check_groups(ctx, asked.ids)
    before = access_of(ctx, project.id)
    if body.remove:
        after = Access(before.users - users, before.groups - groups)
    elif asked.contains == "CONTAINS":
        after = Access(before.users | users, before.groups | groups)
    else:
        after = Access(before.users | users, before.groups - groups)
    set_access(ctx, project, after)
    return projects_out(ctx, [project])[0]
