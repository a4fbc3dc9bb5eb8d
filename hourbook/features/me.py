"""All that our web app needs to begin, in one request: who, where, what this person may do and what runs.

The app works out no permission by itself: each comes with its reach and, where it is less than all, with the reason
and whom to ask, from the same table and texts as the refusals.
"""

from typing import Annotated, Any, Literal

import msgspec
import sqlalchemy as sa

from hourbook import __version__
from hourbook.core.base.clock import duration_text, instant_text
from hourbook.core.base.wire import Id, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows.records import mine
from hourbook.core.who.access import PERMISSIONS, Can, Reach, Role, SettingForbids
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies
from hourbook.core.who.plans import features_of
from hourbook.core.who.workspace_settings import Day, WorkspaceSettings
from hourbook.features.account.queries import ui_preferences_of, user_row
from hourbook.features.account.rows import PlanName, WorkspaceRow
from hourbook.features.people.routes import own_account
from hourbook.features.people.schemas import UserOut
from hourbook.features.time_entries.hydration import hydrated_entry
from hourbook.features.time_entries.locks import lock_instant
from hourbook.features.time_entries.permissions import TRACK_TIME
from hourbook.features.time_entries.queries import one, running_entry
from hourbook.features.time_entries.schemas import HydratedEntry
from hourbook.features.workspaces.memberships import places
from hourbook.features.workspaces.schemas import CurrencyOut, FeatureName
from hourbook.languages.choice import language_for

ReachName = Annotated[str, msgspec.Meta(extra_json_schema={"enum": [reach.name for reach in Reach]})]
ASK_FOR_SETTING = "Ask an admin to change {setting}."
ASK_FOR_ROLE = "Ask an admin of the workspace for the role {least}."
RoleName = Literal["OWNER", "WORKSPACE_ADMIN", "PROJECT_MANAGER", "TEAM_MANAGER", "MEMBER"]


class PermissionOut(Wire):
    """How far a permission goes: OWN is the caller's own data, MANAGED the projects or people the caller manages."""

    reach: ReachName
    reason: str | None  # why it goes no further, and whom to ask; null with ALL


# One field for each permission, so that clients know the names.
PermissionsOut: Any = msgspec.defstruct(
    "PermissionsOut", [(can.name, PermissionOut) for can in PERMISSIONS.values()], module=__name__, kw_only=True
)


class OwnWorkspaceOut(Wire):
    id: Id
    name: str
    image_url: str


class OpenWorkspaceOut(Wire):
    """The workspace of the path; ``settings`` as they hold on its plan."""

    id: Id
    name: str
    image_url: str
    plan: PlanName
    features: list[FeatureName]
    settings: WorkspaceSettings
    currency: str  # code of the default one
    currencies: list[CurrencyOut]
    time_zone: str
    # the caller's entries that start earlier are locked, and so are those to come; null: nothing is
    locked_before: str | None


class OwnProfileOut(Wire):
    week_start: Day
    work_capacity: str  # of a day, ISO-8601 duration
    working_days: list[Day]


class MeOut(Wire):
    user: UserOut
    ui_preferences: dict[str, Any]
    workspaces: list[OwnWorkspaceOut]
    workspace: OpenWorkspaceOut
    roles: list[RoleName]  # all held, the widest first
    profile: OwnProfileOut
    permissions: PermissionsOut
    managed_project_ids: list[Id]
    managed_user_ids: list[Id]
    running: HydratedEntry | None  # the caller's timer in this workspace
    version: str
    now: Annotated[int, msgspec.Meta(description="The server's clock, milliseconds since 1970 in UTC.")]


@operation("GET", "/workspaces/{workspaceId}/me", tag="Users", addition=True)
def get_me(ctx: Context) -> MeOut:
    """Get what an app needs to begin: yourself, your workspaces, this one, what you may do here and why not more."""
    own = places(ctx)
    user = own_account(ctx, own)
    if ctx.from_app and user.settings is not None:
        ctx = ctx.having(language=user.settings.lang)  # the app's, whatever the browser speaks
    here = next(place for place in own if place.workspace.id == ctx.workspace_id)
    manages = {Role.PROJECT_MANAGER, Role.TEAM_MANAGER} & ctx.roles
    return MeOut(
        user=user,
        ui_preferences=ui_preferences_of(user_row(ctx, ctx.user_id)),
        workspaces=[
            OwnWorkspaceOut(id=row.id, name=row.name, image_url=row.image) for row in (each.workspace for each in own)
        ],
        workspace=open_workspace(ctx, here.workspace),
        roles=[role.value for role in Role if role in ctx.roles],
        profile=OwnProfileOut(
            week_start=here.member.week_start,
            work_capacity=duration_text(here.member.work_capacity),
            working_days=here.member.working_days,
        ),
        permissions=PermissionsOut(**{can.name: permission(ctx, can) for can in PERMISSIONS.values()}),
        managed_project_ids=sorted(ctx.managed_projects) if manages else [],
        managed_user_ids=sorted(ctx.managed_users) if manages else [],
        running=running(ctx),
        version=__version__,
        now=int(ctx.now),
    )


def open_workspace(ctx: Context, row: WorkspaceRow) -> OpenWorkspaceOut:
    codes = sa.select(currencies).where(mine(ctx, currencies)).order_by(currencies.c.id)
    lock = lock_instant(ctx)
    return OpenWorkspaceOut(
        id=row.id,
        name=row.name,
        image_url=row.image,
        plan=row.plan,
        features=features_of(row.plan),
        settings=ctx.settings,
        currency=row.currency,
        currencies=[
            CurrencyOut(id=one.id, code=one.code, is_default=one.code == row.currency) for one in ctx.tx.execute(codes)
        ],
        time_zone=row.time_zone,
        locked_before=instant_text(lock) if lock and ctx.reach(TRACK_TIME) is not Reach.ALL else None,
    )


def permission(ctx: Context, can: Can) -> PermissionOut:
    """Reach and reason of one permission."""
    reach = ctx.reach(can)
    return PermissionOut(reach=reach.name, reason=None if reach is Reach.ALL else reason(ctx, can, reach))


def reason(ctx: Context, can: Can, reach: Reach) -> str:
    """What the refusal would say: its cause, and of its cure the part that is for people."""
    refusal = ctx.refusal(can, Reach.OWN if reach is Reach.NONE else Reach.ALL)
    say = language_for(ctx.language).say
    whom = ASK_FOR_SETTING if isinstance(refusal, SettingForbids) else ASK_FOR_ROLE
    return f"{refusal.details(say)['cause']} {say(whom, refusal.values)}"


def running(ctx: Context) -> HydratedEntry | None:
    row = running_entry(ctx, ctx.user_id)
    return hydrated_entry(ctx, one(ctx, row.id)) if row else None
