"""Give people roles and take them: admin of the workspace, manager of a project, of a person or of a group."""

from typing import Any, Literal

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.wire import GivenId, Id, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import mine
from hourbook.core.who.access import Feature, PlanRequired, Role
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, members
from hourbook.features.account.rows import ManagerRow, MemberRow
from hourbook.features.groups.tables import user_groups
from hourbook.features.people.membership import NotJoined, OwnerOnly, OwnerStays, check_rank
from hourbook.features.people.permissions import MANAGE_MEMBERS
from hourbook.features.projects.tables import projects
from hourbook.features.workspaces.memberships import member
from hourbook.features.workspaces.records import change_member


class RoleNotHeld(ApiError):
    message = "Role doesn't belong to User"
    cause = "This person does not hold the role {role} over what entityId names."
    fix = "List the roles people hold with GET .../users?include-roles=true."
    field = "entityId"


class RoleIn(Wire):
    entity_id: GivenId  # the workspace, the project, or the person or group to be managed
    role: Literal["WORKSPACE_ADMIN", "TEAM_MANAGER", "PROJECT_MANAGER"]
    source_type: Literal["USER_GROUP"] | None = None  # of TEAM_MANAGER: entityId is a group


class RoleSource(Wire):
    id: Id
    type: Literal["USER_GROUP"]


class RoleOf(Wire):
    id: Id
    name: Literal["WORKSPACE_ADMIN", "TEAM_MANAGER", "PROJECT_MANAGER"]
    source: RoleSource | None = None


class RoleAssignmentOut(Wire):
    workspace_id: Id
    user_id: Id
    role: RoleOf


ERRORS: list[type[ApiError]] = [NotInWorkspace, InvalidValue, PlanRequired, OwnerStays]


@operation(
    "POST", "/workspaces/{workspaceId}/users/{userId}/roles", MANAGE_MEMBERS, tag="Roles", status=201,
    name="giveUserManagerRole", raises=[*ERRORS, NotJoined],
)  # fmt: skip
def give_role(ctx: Context, user_id: str, body: RoleIn) -> list[RoleAssignmentOut]:
    """Give a role; one that is held already stays as it is."""
    person = member(ctx, user_id)
    if body.role == "WORKSPACE_ADMIN":
        return [make_admin(ctx, person, body)]
    ctx.require_feature(Feature.MANAGER_ROLE)
    entity = entity_of(ctx, body)
    row = held(ctx, user_id, body.role, entity) or records.add(
        ctx, manager_roles, user_id=user_id, role=body.role, **entity
    )
    source = RoleSource(id=row.entity_id, type="USER_GROUP") if row.entity_kind == "USER_GROUP" else None
    return [assignment(ctx, user_id, RoleOf(id=row.id, name=body.role, source=source))]


@operation(
    "DELETE", "/workspaces/{workspaceId}/users/{userId}/roles", MANAGE_MEMBERS, tag="Roles", status=204,
    name="removeUserManagerRole", raises=[*ERRORS, OwnerOnly, RoleNotHeld],
)  # fmt: skip
def take_role(ctx: Context, user_id: str, body: RoleIn) -> None:
    """Take a role; that of an admin only the owner may take."""
    person = member(ctx, user_id)
    if body.role == "WORKSPACE_ADMIN":
        check_workspace(ctx, body)
        check_rank(ctx, person)
        if person.role != Role.WORKSPACE_ADMIN:
            raise RoleNotHeld(role=body.role, given=body.entity_id)
        change_member(ctx, person, event="USER_ROLE_REMOVED", role=Role.MEMBER.value)
        return
    # A role can be taken on every plan, and over something that is archived or gone by now.
    row = held(ctx, user_id, body.role, {"entity_id": body.entity_id})
    if row is None:
        raise RoleNotHeld(role=body.role, given=body.entity_id)
    records.remove(ctx, manager_roles, row)


def make_admin(ctx: Context, person: MemberRow, body: RoleIn) -> RoleAssignmentOut:
    """WORKSPACE_ADMIN for an active member."""
    check_workspace(ctx, body)
    if person.role == Role.OWNER:
        raise OwnerStays()
    if person.status != "ACTIVE":
        raise NotJoined(status=person.status, field="userId")
    change_member(ctx, person, event="USER_ROLE_GIVEN", role=Role.WORKSPACE_ADMIN.value)
    return assignment(ctx, person.user_id, RoleOf(id=ctx.workspace_id, name="WORKSPACE_ADMIN"))


def check_workspace(ctx: Context, body: RoleIn) -> None:
    if body.entity_id != ctx.workspace_id:
        raise InvalidValue(field="entityId", given=body.entity_id, expected="the workspace's id for an admin")


def entity_of(ctx: Context, body: RoleIn) -> dict[str, Any]:
    """What is to be managed: its kind and id, checked to be of this workspace."""
    if body.role == "PROJECT_MANAGER":
        if body.source_type:
            raise InvalidValue(field="sourceType", given=body.source_type, expected="no sourceType: projects have none")
        error = NotInWorkspace(thing="Project", field="entityId", given=body.entity_id)
        return {"entity_kind": "PROJECT", "entity_id": records.get(ctx, projects, body.entity_id, error).id}
    group = sa.select(user_groups.c.id).where(mine(ctx, user_groups), user_groups.c.id == body.entity_id)
    if ctx.tx.execute(group).first():
        return {"entity_kind": "USER_GROUP", "entity_id": body.entity_id}
    if body.source_type:
        raise NotInWorkspace(thing="User group", field="entityId", given=body.entity_id)
    managed = sa.select(members.c.user_id).where(mine(ctx, members), members.c.user_id == body.entity_id)
    records.find(ctx, managed, NotInWorkspace(thing="User", field="entityId", given=body.entity_id))
    return {"entity_kind": "USER", "entity_id": body.entity_id}


def held(ctx: Context, user_id: str, role: str, entity: dict[str, Any]) -> ManagerRow | None:
    """The row of a manager role, or None."""
    theirs = sa.select(manager_roles).where(
        mine(ctx, manager_roles), manager_roles.c.user_id == user_id, manager_roles.c.role == role
    )
    return ctx.tx.execute(theirs.where(*(manager_roles.c[name] == value for name, value in entity.items()))).first()


def assignment(ctx: Context, user_id: str, role: RoleOf) -> RoleAssignmentOut:
    return RoleAssignmentOut(workspace_id=ctx.workspace_id, user_id=user_id, role=role)
