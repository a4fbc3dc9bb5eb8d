"""The signed-in user."""

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Query
from hourbook.core.edge.operations import operation
from hourbook.core.who.access import SIGNED_IN
from hourbook.core.who.context import Context
from hourbook.features.account import pictures
from hourbook.features.account.queries import user_row
from hourbook.features.people.fields import field_values
from hourbook.features.people.queries import memberships_of, settings_of
from hourbook.features.people.schemas import UserOut
from hourbook.features.workspaces.memberships import Place, places
from hourbook.features.workspaces.schemas import MembershipOut

ALL_KINDS = {"WORKSPACE", "PROJECT", "USERGROUP"}


class NoWorkspace(ApiError):
    status, code = 404, 501
    message = "WORKSPACE with ID 'null' not found"
    cause = "You are in no workspace: none was created yet, or you were deactivated in the last one."
    fix = "Create a workspace with POST /api/v1/workspaces, or ask an admin to invite you."
    rule = "membership"


class CurrentUserFilter(Query):
    include_memberships: bool | None = None


@operation("GET", "/user", SIGNED_IN, tag="Users", raises=[NoWorkspace])
def get_current_user(ctx: Context, query: CurrentUserFilter) -> UserOut:
    """Get yourself: settings, active workspace and (on demand) memberships of all your workspaces."""
    found = places(ctx)
    if not found:
        raise NoWorkspace()
    answer = own_account(ctx, found)
    if query.include_memberships:
        for place in found:
            answer.memberships += memberships_of(place.ctx, [answer.id], ALL_KINDS)[answer.id]
    return answer


def own_account(ctx: Context, own: list[Place]) -> UserOut:
    """The caller, without memberships; ``own`` are the caller's workspaces, of which there is one at least."""
    user, found = user_row(ctx, ctx.user_id), {place.workspace.id: place for place in own}
    active = found.get(user.active_workspace_id or "", own[0])
    memberships: list[MembershipOut] = []
    assert user.status != "BANNED"  # the caller was let in
    return UserOut(
        id=user.id,
        email=user.email,
        name=user.name,
        memberships=memberships,
        profile_picture=pictures.picture_of(ctx, user.picture, user.name),
        active_workspace=active.workspace.id,
        default_workspace=found.get(user.default_workspace_id or "", active).workspace.id,
        settings=settings_of(user, active.member.week_start),
        status=user.status,
        custom_fields=field_values(active.ctx, [user.id])[user.id],
    )
