"""The people of a workspace: which ones a filter finds, in which order, and their wire form.

Of somebody who has not joined (yet) only the invited address is shown: the name, picture and state of the account
are that person's until the invitation is accepted, so they can neither be read nor found, sorted or counted by.
"""

from typing import Any, Literal, Protocol

import sqlalchemy as sa

from hourbook.core.rows.names import NotInWorkspace, name_matches, ordered
from hourbook.core.rows.records import Paged, Row, find, mine
from hourbook.core.who.access import Role
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, members, users
from hourbook.features.account.pictures import picture_of
from hourbook.features.account.rows import AccountStatus
from hourbook.features.groups.tables import user_group_members as in_group
from hourbook.features.people.fields import field_values
from hourbook.features.people.queries import memberships_of, settings_of
from hourbook.features.people.roles import roles_of
from hourbook.features.people.schemas import UserOut
from hourbook.features.projects.tables import project_groups, project_members, projects
from hourbook.features.projects.visibility import visible_projects
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.workspaces.memberships import shown_name, shown_picture, shown_status
from hourbook.features.workspaces.schemas import MembershipType
from hourbook.features.workspaces.team import of_team, sees

SortColumn = Literal["ID", "EMAIL", "NAME", "NAME_LOWERCASE", "ACCESS", "HOURLYRATE", "COSTRATE"]
SortOrder = Literal["ASCENDING", "DESCENDING"]
Status = Literal["PENDING", "ACTIVE", "DECLINED", "INACTIVE", "ALL"]
Memberships = Literal["ALL", "NONE", "WORKSPACE", "PROJECT", "USERGROUP"]
RoleName = Literal["WORKSPACE_ADMIN", "OWNER", "TEAM_MANAGER", "PROJECT_MANAGER"]

FULL_ACCOUNTS = ["ACTIVE", "PENDING_EMAIL_VERIFICATION", "NOT_REGISTERED"]  # found unless other states are asked for
MEMBERSHIP_KINDS: dict[str, set[MembershipType]] = {
    "ALL": {"WORKSPACE", "PROJECT", "USERGROUP"},
    "NONE": set(),
    "WORKSPACE": {"WORKSPACE"},
    "PROJECT": {"PROJECT"},
    "USERGROUP": {"USERGROUP"},
}
RATE_SORTS = {"HOURLYRATE": SEE_RATES, "COSTRATE": SEE_COSTS}


class PeopleFilter(Protocol):
    """What both lists filter by: query parameters of one, the body of the other."""

    email: str
    project_id: str
    status: Status | None
    account_statuses: list[AccountStatus]
    name: str
    sort_column: SortColumn
    sort_order: SortOrder


def people(ctx: Context) -> sa.Select[Any]:
    """Everybody with a membership of the workspace, in whatever state."""
    columns = [
        users.c.id, users.c.email, shown_name.label("name"), shown_picture.label("picture"),
        shown_status.label("status"), users.c.settings, users.c.time_zone, users.c.totp_on,
        members.c.role, members.c.status.label("member_status"), members.c.week_start,
    ]  # fmt: skip
    return sa.select(*columns).join(members, members.c.user_id == users.c.id).where(mine(ctx, members))


def found(ctx: Context, wanted: PeopleFilter) -> sa.Select[Any]:
    """The people that the caller sees and a filter finds, in its order."""
    statement = people(ctx).where(of_team(ctx, users.c.id))
    statement = statement.where(shown_status.in_(wanted.account_statuses or FULL_ACCOUNTS))
    if wanted.email:
        statement = statement.where(name_matches(users.c.email, wanted.email))
    if wanted.name:
        statement = statement.where(name_matches(shown_name, wanted.name))
    if wanted.status not in (None, "ALL"):
        statement = statement.where(members.c.status == wanted.status)
    if wanted.project_id:
        statement = statement.where(has_project(ctx, wanted.project_id))
    return in_order(ctx, statement, wanted.sort_column, wanted.sort_order)


def in_order(ctx: Context, statement: sa.Select[Any], column: str, order: str) -> sa.Select[Any]:
    """Sorted; by rates only for those who may see the rates, because the order tells them."""
    if column in RATE_SORTS:
        ctx.require(RATE_SORTS[column])
    by = {
        "ID": users.c.id,
        "EMAIL": sa.func.coalesce(users.c.email_key, ""),
        "NAME": sa.func.coalesce(shown_name, ""),
        "NAME_LOWERCASE": sa.func.lower(sa.func.coalesce(shown_name, "")),
        "ACCESS": sa.case((members.c.role == "OWNER", 0), (members.c.role == "WORKSPACE_ADMIN", 1),
                          (members.c.user_id.in_(holders(ctx, ["PROJECT_MANAGER", "TEAM_MANAGER"])), 2), else_=3),
        "HOURLYRATE": sa.func.coalesce(members.c.hourly_rate, -1),
        "COSTRATE": sa.func.coalesce(members.c.cost_rate, -1),
    }  # fmt: skip
    first, *last = ordered(by, column, order, users.c.id)
    return statement.order_by(first, by["NAME_LOWERCASE"], *last)  # limited people have no address


def holders(ctx: Context, roles: list[str]) -> sa.Select[Any]:
    """Ids of the people who hold one of these manager roles."""
    return sa.select(manager_roles.c.user_id).where(mine(ctx, manager_roles), manager_roles.c.role.in_(roles))


def has_role(ctx: Context, roles: list[str]) -> sa.ColumnElement[bool]:
    return sa.or_(members.c.role.in_(roles), members.c.user_id.in_(holders(ctx, roles)))


def in_groups(ctx: Context, group_ids: list[str]) -> sa.ColumnElement[bool]:
    rows = sa.select(in_group.c.user_id).where(mine(ctx, in_group), in_group.c.group_id.in_(group_ids))
    condition: sa.ColumnElement[bool] = members.c.user_id.in_(rows)
    return condition


def has_project(ctx: Context, project_id: str) -> sa.ColumnElement[bool]:
    """Who has access to a project: everybody to a public one, else the assigned, its managers and the admins."""
    seen = sa.select(projects.c.public).where(projects.c.id == project_id, projects.c.id.in_(visible_projects(ctx)))
    project = find(ctx, seen, NotInWorkspace(thing="Project", field="projectId", given=project_id))
    if project.public:
        return sa.true()
    through = sa.select(project_groups.c.group_id).where(
        mine(ctx, project_groups), project_groups.c.project_id == project_id
    )
    direct = sa.select(project_members.c.user_id).where(
        mine(ctx, project_members), project_members.c.project_id == project_id
    )
    managers = holders(ctx, [Role.PROJECT_MANAGER.value]).where(manager_roles.c.entity_id == project_id)
    return sa.or_(
        members.c.role.in_(["OWNER", "WORKSPACE_ADMIN"]),
        members.c.user_id.in_(direct),
        members.c.user_id.in_(managers),
        in_groups(ctx, list(ctx.tx.execute(through).scalars())),
    )


def users_out(
    ctx: Context, rows: list[Row], memberships: Memberships = "NONE", include_roles: bool = False
) -> list[UserOut]:
    """The wire form of rows of ``people``; settings (the time zone among them) only of the caller, addresses of those
    whom the caller sees.
    """
    ids, seen = [row.id for row in rows], sees(ctx)
    theirs, values = memberships_of(ctx, ids, set(MEMBERSHIP_KINDS[memberships])), field_values(ctx, ids)
    out = [
        UserOut(
            id=row.id,
            email=row.email if seen(row.id) else None,
            name=row.name,
            memberships=theirs[row.id],
            profile_picture=picture_of(ctx, row.picture, row.name),
            active_workspace=ctx.workspace_id,  # differs: where else people work is not told to the others
            default_workspace=ctx.workspace_id,
            settings=settings_of(row, row.week_start) if row.id == ctx.user_id else None,
            status=row.status,
            custom_fields=values[row.id],
        )
        for row in rows
    ]
    if include_roles:
        held = roles_of(ctx, rows)
        for user in out:
            user.roles = held[user.id]
    return out


def page_out(ctx: Context, page: Paged, memberships: Memberships, include_roles: bool) -> Paged:
    """A page of rows of ``people`` in their wire form."""
    result = Paged(users_out(ctx, page, memberships, include_roles))
    result.last = page.last
    return result
