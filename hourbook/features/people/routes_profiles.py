"""Read and change a member profile (wire-facts 6.10)."""

from hourbook.core.base.errors import AngleBrackets
from hourbook.core.base.wire import UNSET
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NameLengthWrong, NameRequired, NotInWorkspace
from hourbook.core.who.access import Feature, NotYours, PlanRequired
from hourbook.core.who.context import Context
from hourbook.features.account.keys import KeyLimited
from hourbook.features.people.fields import VALUE_ERRORS, keep_value
from hourbook.features.people.permissions import EDIT_PROFILES, SEE_PROFILES
from hourbook.features.people.profiles import (
    AccountOfOthers,
    ProfileOut,
    ProfileUpdate,
    change_account,
    profile_out,
    workspace_part,
)
from hourbook.features.workspaces.memberships import member
from hourbook.features.workspaces.records import change_member


@operation(
    "GET", "/workspaces/{workspaceId}/member-profile/{userId}", SEE_PROFILES, tag="Member profiles",
    raises=[NotInWorkspace, NotYours],
)  # fmt: skip
def get_member_profile(ctx: Context, user_id: str) -> ProfileOut:
    """Get the profile of yourself, of the people you manage, or (as admin) of anybody."""
    ctx.require(SEE_PROFILES, user_id=user_id)
    return profile_out(ctx, member(ctx, user_id))


@operation(
    "PATCH", "/workspaces/{workspaceId}/member-profile/{userId}", EDIT_PROFILES, tag="Member profiles",
    raises=[
        NotYours, AccountOfOthers, KeyLimited, PlanRequired, NameRequired, NameLengthWrong, AngleBrackets,
        *VALUE_ERRORS,
    ],
)  # fmt: skip
def update_member_profile(ctx: Context, user_id: str, body: ProfileUpdate) -> ProfileOut:
    """Change the given parts of a profile, your own or (as admin) anybody's."""
    ctx.require(EDIT_PROFILES, user_id=user_id)
    row = member(ctx, user_id)
    given = workspace_part(body)
    if given.keys() - {"week_start"}:  # the week start may be changed on every plan (product-facts 2)
        ctx.require_feature(Feature.EDIT_MEMBER_PROFILE)
    if body.user_custom_fields is not UNSET:
        ctx.require_feature(Feature.USER_CUSTOM_FIELDS)
        for each in body.user_custom_fields:
            keep_value(ctx, user_id, each.custom_field_id, each.value)
    change_account(ctx, row, body)
    return profile_out(ctx, change_member(ctx, row, **given))
