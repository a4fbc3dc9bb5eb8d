"""Set the value of a person's custom field."""

from hourbook.core.base.wire import UNSET, GivenValue, UnsetType, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.who.access import Feature, NotYours
from hourbook.core.who.context import Context
from hourbook.features.people.fields import VALUE_ERRORS, ValueMissing, field_value_out, keep_value
from hourbook.features.people.permissions import EDIT_PROFILES
from hourbook.features.people.schemas import UserFieldValueOut
from hourbook.features.workspaces.memberships import member


class ValueIn(Wire):
    value: GivenValue | UnsetType = UNSET


@operation(
    "PUT", "/workspaces/{workspaceId}/users/{userId}/custom-field/{customFieldId}/value", EDIT_PROFILES,
    tag="Users", status=201, feature=Feature.USER_CUSTOM_FIELDS, name="updateUserCustomFieldValue",
    raises=[NotYours, ValueMissing, *VALUE_ERRORS],
)  # fmt: skip
def set_value(ctx: Context, user_id: str, custom_field_id: str, body: ValueIn) -> UserFieldValueOut:
    """Set the value of a user custom field, your own or (as admin) anybody's; null empties it."""
    ctx.require(EDIT_PROFILES, user_id=user_id)
    if body.value is UNSET:
        raise ValueMissing()
    member(ctx, user_id)
    return field_value_out(keep_value(ctx, user_id, custom_field_id, body.value), user_id, body.value)
