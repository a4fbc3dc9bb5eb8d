"""Creating, changing and deleting custom fields. The operations that show what projects say of fields, and so depend
on which projects somebody sees, are in ``projects.custom_fields``."""

from typing import Any

from hourbook.core.base.wire import UNSET, given
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.custom_fields import actions
from hourbook.features.custom_fields.actions import (
    VALUE_ERRORS,
    FieldTypeFixed,
    TooManyFields,
    VisibleFieldInUse,
    find_field,
)
from hourbook.features.custom_fields.permissions import MANAGE_FIELDS
from hourbook.features.custom_fields.schemas import CustomFieldIn, CustomFieldOut, CustomFieldUpdate, field_out
from hourbook.features.custom_fields.tables import custom_fields, project_custom_fields

ALL = "/workspaces/{workspaceId}/custom-fields"
ONE = "/workspaces/{workspaceId}/custom-fields/{customFieldId}"
OPTIONS: dict[str, Any] = {"tag": "Custom Fields", "feature": Feature.CUSTOM_FIELDS}


@operation("POST", ALL, MANAGE_FIELDS, status=201, raises=[TooManyFields, *VALUE_ERRORS], **OPTIONS)
def create_custom_field(ctx: Context, body: CustomFieldIn) -> CustomFieldOut:
    """Create a field of time entries or of users; without ``status`` it is INACTIVE."""
    actions.check_room(ctx)
    row = records.add(
        ctx,
        custom_fields,
        name=actions.check_name(ctx, body.name, body.entity_type),
        type=body.type,
        entity_type=body.entity_type,
        description=body.description,
        placeholder=body.placeholder,
        allowed_values=actions.check_allowed_values(body.type, body.allowed_values),
        default_value=actions.check_default(body.type, body.workspace_default_value),
        status=actions.check_visible(ctx, body.status, body.entity_type),
        required=body.required,
        only_admin_can_edit=body.only_admin_can_edit,
    )
    return field_out(row, [])


@operation("PUT", ONE, MANAGE_FIELDS, raises=[NotInWorkspace, FieldTypeFixed, *VALUE_ERRORS], **OPTIONS)
def update_custom_field(ctx: Context, custom_field_id: str, body: CustomFieldUpdate) -> CustomFieldOut:
    """Change a field; its type stays. Absent ``required`` and ``onlyAdminCanEdit`` are turned off."""
    row = find_field(ctx, custom_field_id)
    if body.type != row.type:
        raise FieldTypeFixed(name=row.name, old=row.type, given=body.type)
    row = records.change(
        ctx,
        custom_fields,
        row,
        name=actions.check_name(ctx, body.name, row.entity_type, but=row.id),
        description=given(body.description, row.description),
        placeholder=given(body.placeholder, row.placeholder),
        allowed_values=actions.check_allowed_values(row.type, given(body.allowed_values, row.allowed_values)),
        default_value=actions.check_default(row.type, given(body.workspace_default_value, row.default_value)),
        status=row.status if body.status is UNSET else actions.check_visible(ctx, body.status, row.entity_type, row.id),
        required=body.required,
        only_admin_can_edit=body.only_admin_can_edit,
    )
    of_projects = actions.project_defaults(ctx, project_custom_fields.c.custom_field_id == row.id)
    return field_out(row, of_projects.get(row.id, []))


@operation("DELETE", ONE, MANAGE_FIELDS, status=204, raises=[NotInWorkspace, VisibleFieldInUse], **OPTIONS)
def delete_custom_field(ctx: Context, custom_field_id: str) -> None:
    """Delete a field that is not VISIBLE, and with it its values."""
    row = find_field(ctx, custom_field_id)
    if row.status == "VISIBLE":
        raise VisibleFieldInUse(name=row.name, given=row.status)
    records.remove(ctx, custom_fields, row)
