"""List the people of a workspace, and who manages whom."""

from typing import Annotated

import msgspec
import sqlalchemy as sa

from hourbook.core.base.errors import PageSizeNotPositive, PageSizeTooLarge
from hourbook.core.base.wire import FilterId, GivenNumber, GivenText, UpTo100, UpTo5000, Wire
from hourbook.core.edge.operations import operation, spelling
from hourbook.core.edge.parameters import MAX_INT, check_paging
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import Paging, mine
from hourbook.core.who.access import NotYours, SettingForbids
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, users
from hourbook.features.account.rows import AccountStatus
from hourbook.features.groups.tables import user_group_members as in_group
from hourbook.features.people import directory as people
from hourbook.features.people.directory import Memberships, RoleName, SortColumn, SortOrder, Status
from hourbook.features.people.permissions import SEE_TEAM
from hourbook.features.people.schemas import UserOut
from hourbook.features.workspaces.memberships import member
from hourbook.features.workspaces.team import of_team, people_in, sees

REFUSALS = [NotInWorkspace, NotYours, SettingForbids]


class TeamFilter(Paging):
    email: str = ""
    project_id: FilterId = ""
    status: Status | None = None
    account_statuses: list[AccountStatus] = []
    name: str = ""
    sort_column: SortColumn = "EMAIL"
    sort_order: SortOrder = "ASCENDING"
    memberships: Memberships = "NONE"
    include_roles: bool | None = None


GivenFilterId = Annotated[FilterId, msgspec.Meta(max_length=100)]


class UserFilter(Wire):
    account_statuses: UpTo100[AccountStatus] = []
    email: GivenText = ""
    include_roles: bool = False
    memberships: Memberships = "NONE"
    name: GivenText = ""
    page: Annotated[int, msgspec.Meta(ge=1, le=MAX_INT)] = 1
    page_size: GivenNumber = 50
    project_id: GivenFilterId = ""
    roles: UpTo100[RoleName] = []
    sort_column: SortColumn = "EMAIL"
    sort_order: SortOrder = "ASCENDING"
    status: Status | None = None
    user_groups: UpTo5000[GivenFilterId] = []


class ManagerFilter(Paging):
    sort_column: SortColumn = "EMAIL"
    sort_order: SortOrder = "ASCENDING"


@spelling("GET", "/workspace/{workspaceId}/users")
@operation(
    "GET", "/workspaces/{workspaceId}/users", SEE_TEAM, tag="Users", name="findWorkspaceUsers", lists=True,
    raises=REFUSALS,
)  # fmt: skip
def list_people(ctx: Context, query: TeamFilter) -> list[UserOut]:
    """List the people of the workspace, invited and deactivated ones too; limited users only on demand.

    Where the team is hidden (``adminOnlyPages``), a manager sees the own people alone.
    """
    page = records.page(ctx, people.found(ctx, query), query)
    return people.page_out(ctx, page, query.memberships, bool(query.include_roles))


@operation(
    "POST", "/workspaces/{workspaceId}/users/info", SEE_TEAM, tag="Users", name="filterWorkspaceUsers", reads=True,
    raises=[*REFUSALS, PageSizeNotPositive, PageSizeTooLarge],
)  # fmt: skip
def filter_people(ctx: Context, body: UserFilter) -> list[UserOut]:
    """List the people of the workspace by a filter in the body, also by roles and user groups."""
    check_paging(body)
    statement = people.found(ctx, body)
    if body.roles:
        statement = statement.where(people.has_role(ctx, list(body.roles)))
    if body.user_groups:
        statement = statement.where(users.c.id.in_(people_in(ctx, body.user_groups)))
    page = records.page(ctx, statement, Paging(page=body.page, page_size=body.page_size))
    return people.page_out(ctx, page, body.memberships, body.include_roles)


@operation(
    "GET", "/workspaces/{workspaceId}/users/{userId}/managers", SEE_TEAM, tag="Users", name="findUserTeamManagers",
    lists=True, raises=REFUSALS,
)  # fmt: skip
def list_managers(ctx: Context, user_id: str, query: ManagerFilter) -> list[UserOut]:
    """List the team managers of a user, given to the user or to one of the user's groups, as far as you see them."""
    if not sees(ctx)(user_id):
        raise NotInWorkspace(thing="User", field="userId", given=user_id)
    member(ctx, user_id)
    theirs = sa.select(in_group.c.group_id).where(mine(ctx, in_group), in_group.c.user_id == user_id)
    over = sa.or_(manager_roles.c.entity_id == user_id, manager_roles.c.entity_id.in_(theirs))
    managers = people.holders(ctx, ["TEAM_MANAGER"]).where(over)
    statement = people.people(ctx).where(users.c.id.in_(managers), of_team(ctx, users.c.id))
    page = records.page(ctx, people.in_order(ctx, statement, query.sort_column, query.sort_order), query)
    return people.page_out(ctx, page, "NONE", False)
