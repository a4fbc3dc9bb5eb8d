"""Who may do what, how far: roles, reaches, and how a feature declares a permission (in its ``permissions``).

A permission has a reach: NONE, OWN (the caller's own data), MANAGED (the people or projects the caller manages) or
ALL. A role's reach can hang on a switch of the workspace. Source: product-facts section 3.
"""

from collections.abc import Callable
from enum import IntEnum, StrEnum
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from hourbook.core.base.errors import ApiError
from hourbook.core.base.id_slips import ID_SLIPS
from hourbook.core.who.plans import Feature as Feature
from hourbook.core.who.plans import Plan as Plan
from hourbook.core.who.plans import has_feature as has_feature
from hourbook.core.who.workspace_settings import WorkspaceSettings


class Role(StrEnum):
    """Roles of a workspace; one person may hold several manager roles beside MEMBER."""

    OWNER = "OWNER"
    WORKSPACE_ADMIN = "WORKSPACE_ADMIN"
    PROJECT_MANAGER = "PROJECT_MANAGER"
    TEAM_MANAGER = "TEAM_MANAGER"
    MEMBER = "MEMBER"


ADMIN_ROLES = frozenset({Role.OWNER, Role.WORKSPACE_ADMIN})


class Reach(IntEnum):
    """How far a permission goes."""

    NONE = 0
    OWN = 1
    MANAGED = 2
    ALL = 3


class Switch(NamedTuple):
    """A reach that holds only while a workspace setting (dotted path) has one of the values."""

    setting: str
    values: tuple[object, ...]
    reach: Reach
    otherwise: Reach = Reach.NONE

    def is_on(self, settings: WorkspaceSettings) -> bool:
        value = getter(self.setting)(settings)
        if isinstance(value, list):
            return not set(self.values) & set(value)
        return value in self.values

    @property
    def name(self) -> str:
        """The setting's name on the wire."""
        head, *tail = self.setting.split(".")[-1 if self.setting.endswith(".value") else 0].split("_")
        if self.setting.endswith(".value"):
            head, *tail = self.setting.split(".")[-2].split("_")
        return head + "".join(part.capitalize() for part in tail)


@cache
def getter(path: str) -> Callable[[object], object]:
    return attrgetter(path)


NONE, OWN, MANAGED, ALL = Reach.NONE, Reach.OWN, Reach.MANAGED, Reach.ALL
Grant = Reach | Switch


def when(setting: str, *values: object, reach: Reach, otherwise: Reach = NONE) -> Switch:
    """The reach while the setting has one of the values (for a list: holds none of them), else ``otherwise``."""
    return Switch(setting, values, reach, otherwise)


class Can:
    """A permission: what it allows, in words, and how far each role carries it; owner and admins all the way.

    Declared once, by the feature that needs it; ``PERMISSIONS`` holds all by name, in the order of declaration.
    """

    __slots__ = ("grants", "name", "value")

    def __init__(
        self,
        name: str,
        value: str,
        *,
        admins: Grant = ALL,
        project_managers: Grant = NONE,
        team_managers: Grant = NONE,
        everybody: Grant = NONE,
    ) -> None:
        assert name not in PERMISSIONS, f"the permission {name} is declared twice"
        self.name, self.value = name, value
        self.grants = dict(zip(Role, (admins, admins, project_managers, team_managers, everybody), strict=True))
        PERMISSIONS[name] = self

    def __repr__(self) -> str:
        return f"Can.{self.name}"


PERMISSIONS: dict[str, Can] = {}
SIGNED_IN = Can("SIGNED_IN", "use the own account", project_managers=ALL, team_managers=ALL, everybody=ALL)
USE = Can("USE", "use the workspace", project_managers=ALL, team_managers=ALL, everybody=ALL)


def reach_of(can: Can, roles: frozenset[Role], settings: WorkspaceSettings) -> Reach:
    """How far the permission goes for somebody with these roles."""
    best = NONE
    for role in roles:
        grant = can.grants[role]
        if isinstance(grant, Switch):
            grant = grant.reach if grant.is_on(settings) else grant.otherwise
        if grant is ALL:
            return ALL
        if grant > best:
            best = grant
    return best


def least_role(can: Can, reach: Reach, settings: WorkspaceSettings) -> Role:
    """The least role that has at least this reach now."""
    for role in reversed(Role):
        if reach_of(can, frozenset({role}), settings) >= reach:
            return role
    return Role.WORKSPACE_ADMIN


def blocking_switch(can: Can, roles: frozenset[Role], settings: WorkspaceSettings) -> Switch | None:
    """The setting that, were it otherwise, would allow it to one of these roles."""
    for role in roles:
        grant = can.grants[role]
        if isinstance(grant, Switch) and not grant.is_on(settings):
            return grant
    return None


class AccessDenied(ApiError):
    """403 with the body of the real service; subclasses say which rule refused."""

    status, code = 403, 501


class RoleRequired(AccessDenied):
    message = "Access Denied"
    cause = "Your role in this workspace is {roles}; to {can} you need {least}."
    fix = "Ask an admin of the workspace for the role {least}, or use the key of someone who has it."
    rule = "role"
    example = {"least": "PROJECT_MANAGER"}


class NotYours(AccessDenied):
    message = "Access Denied"
    cause = "With the role {roles} you may {can} only of {whose}."
    fix = "Use your own user id, or the key of someone with the role {least}."
    rule = "reach"
    example = {"can": "see the team", "least": "WORKSPACE_ADMIN"}


class SettingForbids(AccessDenied):
    message = "Access Denied"
    cause = "The workspace setting {setting} keeps people with the role {roles} from this: to {can}."
    fix = "Ask an admin to change {setting}, or use the key of someone with the role {least}."
    rule = "workspace setting"
    example = {
        "can": "invite people",
        "setting": "adminOnlyPages",
        "field": "adminOnlyPages",
        "least": "WORKSPACE_ADMIN",
    }


class PlanRequired(AccessDenied):
    message = "Access Denied"
    cause = "This needs the feature {feature}, which starts with the plan {least}; the workspace is on {plan}."
    fix = 'Set the plan to {least}: PUT /workspaces/{{workspaceId}}/plan with {{"plan": "{least}"}}.'
    rule = "plan"
    example = {"least": "STANDARD", "field": "plan"}


class NotMember(AccessDenied):
    message = "Access Denied"
    cause = "The workspace id in the path is not one of yours."
    fix = "List your workspaces with GET /api/v1/workspaces and use one of their ids."
    rule = "workspace"
    field = "workspaceId"
    slips = ID_SLIPS


class UnknownWorkspace(ApiError):
    """An id that can not have been given to any workspace; the real service answers without a body."""

    status, code = 404, None
    empty = True
    cause = "No workspace can have this id."
    fix = "List your workspaces with GET /api/v1/workspaces and use one of their ids."


class MembershipInactive(AccessDenied):
    status, code = 403, 406
    message = "Access to workspace is denied"
    cause = "You were deactivated in this workspace; your data is kept."
    fix = "Ask an admin of the workspace to activate you again."
    rule = "membership"


class KeyReadOnly(AccessDenied):
    message = "Access Denied"
    cause = "The API key {key} is read-only and this request writes."
    fix = "Use a key without the read-only limit (Preferences > Advanced)."
    rule = "key scope"


class KeyOtherWorkspace(AccessDenied):
    message = "Access Denied"
    cause = "The API key {key} is limited to another workspace."
    fix = "Use a key for this workspace, or one without a workspace limit."
    rule = "key scope"


class TwoFactorRequired(AccessDenied):
    status, code = 403, 1013
    message = "Two-factor authentication is required to access this workspace"
    cause = "The workspace setting multiFactorEnabled asks everybody for two-factor authentication; yours is off."
    fix = "Turn on two-factor authentication in Preferences, then try again."
    rule = "two-factor"
