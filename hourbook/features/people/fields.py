"""Values of the custom fields of users (product-facts 15)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError, InvalidValue, Warned
from hourbook.core.base.wire import GivenId, GivenValue, Id, Wire
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.records import keep_user_value, user_value
from hourbook.features.custom_fields.tables import FieldRow, user_custom_values
from hourbook.features.custom_fields.values import (
    DropdownValueUnknown,
    FieldForAdmins,
    check_value,
    field_of,
    fields_for_users,
)
from hourbook.features.people.schemas import UserFieldValueOut


class UserFieldIn(Wire):
    custom_field_id: GivenId
    value: GivenValue = None


class FieldInactive(Warned):
    message = "{field} is inactive"
    cause = "The custom field {field} is INACTIVE: the value is kept, and shown nowhere until the field is active."
    fix = "Make the field VISIBLE or INVISIBLE first, or use another one."
    example = {"field": "Desk"}


class ValueMissing(ApiError):
    message = "must not be null"
    cause = "The body has no key value."
    fix = 'Send {{"value": ...}}; null empties the field.'
    field = "value"


VALUE_ERRORS: list[type[ApiError]] = [
    NotInWorkspace, InvalidValue, DropdownValueUnknown, FieldForAdmins, FieldInactive,
]  # fmt: skip


def keep_value(ctx: Context, user_id: str, field_id: str, value: object) -> FieldRow:
    """Check and store one value of a member; returns the field. Raises VALUE_ERRORS."""
    field = field_of(ctx, field_id, "USER")
    if field.status == "INACTIVE":
        ctx.warn(FieldInactive(field=field.name))
    row = user_value(ctx, user_id, field_id)
    value = check_value(ctx, field, value, kept=row.value if row else field.default_value)
    keep_user_value(ctx, user_id, field_id, value)
    return field


def shown_values(ctx: Context, user_ids: list[str]) -> dict[str, list[tuple[FieldRow, Any, bool]]]:
    """For each user the fields that are not INACTIVE: field, value (None: empty), whether it is the user's own."""
    fields = [field for field in fields_for_users(ctx) if field.status != "INACTIVE"]
    if not fields:
        return {user_id: [] for user_id in user_ids}
    rows = sa.select(user_custom_values).where(
        mine(ctx, user_custom_values), user_custom_values.c.user_id.in_(user_ids)
    )
    own = {(row.user_id, row.custom_field_id): row.value for row in ctx.tx.execute(rows)}
    return {
        user_id: [
            (field, own.get((user_id, field.id), field.default_value), (user_id, field.id) in own) for field in fields
        ]
        for user_id in user_ids
    }


def field_values(ctx: Context, user_ids: list[str]) -> dict[str, list[UserFieldValueOut]]:
    """The values that users have, by user id; empty fields are left out."""
    return {
        user_id: [field_value_out(field, user_id, value) for field, value, _ in values if value is not None]
        for user_id, values in shown_values(ctx, user_ids).items()
    }


def field_value_out(field: FieldRow, user_id: Id, value: object) -> UserFieldValueOut:
    return UserFieldValueOut(
        custom_field_id=field.id,
        user_id=user_id,
        value=value,
        custom_field_name=field.name,
        custom_field_type=field.type,
    )
