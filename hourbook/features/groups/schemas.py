"""User groups on the wire (wire-facts 6.8)."""

from typing import Literal

import msgspec

from hourbook.core.base.wire import FilterId, GivenId, GivenText, Id, UpTo5000, Wire
from hourbook.core.rows.records import Paging
from hourbook.features.groups.tables import GroupRow


class TeamManagerOut(Wire):
    id: Id
    name: str


class GroupOut(Wire):
    id: Id
    name: str
    workspace_id: Id
    user_ids: list[Id]
    team_managers: list[TeamManagerOut] = []  # filled with includeTeamManagers=true


class GroupIn(Wire):
    name: GivenText | None = None


class GroupUpdate(Wire):
    """``userIds`` are the members from now on: absent, the group has none; ``name`` absent keeps the name."""

    name: GivenText | None = None
    user_ids: UpTo5000[GivenId] = []


class GroupMemberIn(Wire):
    user_id: GivenId


class GroupFilter(Paging):
    project_id: FilterId = ""
    name: str = ""
    sort_column: Literal["ID", "NAME"] = "NAME"
    sort_order: Literal["ASCENDING", "DESCENDING"] = "ASCENDING"
    include_team_managers: bool = msgspec.field(name="includeTeamManagers", default=False)


def group_out(row: GroupRow, user_ids: list[str], managers: list[TeamManagerOut] | None = None) -> GroupOut:
    return GroupOut(
        id=row.id, name=row.name, workspace_id=row.workspace_id, user_ids=user_ids, team_managers=managers or []
    )
