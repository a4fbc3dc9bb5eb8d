"""Custom fields as clients see them (wire-facts 6.11)."""

from typing import Any, Literal

from hourbook.core.records import Row
from hourbook.core.wire import Id, Wire

FieldType = Literal["TXT", "NUMBER", "DROPDOWN_SINGLE", "DROPDOWN_MULTIPLE", "CHECKBOX", "LINK"]
FieldStatus = Literal["INACTIVE", "VISIBLE", "INVISIBLE"]


class ProjectDefaultOut(Wire):
    """What a project says of a field."""

    project_id: Id
    value: Any
    status: FieldStatus


class CustomFieldOut(Wire):
    id: Id
    name: str
    type: FieldType
    description: str | None
    placeholder: str | None
    allowed_values: list[str]
    status: FieldStatus
    required: bool
    only_admin_can_edit: bool
    workspace_id: Id
    workspace_default_value: Any
    project_default_values: list[ProjectDefaultOut]
    entity_type: Literal["TIMEENTRY", "USER"]


def field_out(field: Row, overrides: list[Row]) -> CustomFieldOut:
    """The wire form of a row of ``custom_fields`` with what projects say of it (rows of ``project_custom_fields``)."""
    return CustomFieldOut(
        id=field.id,
        name=field.name,
        type=field.type,
        description=field.description,
        placeholder=field.placeholder,
        allowed_values=field.allowed_values,
        status=field.status,
        required=field.required,
        only_admin_can_edit=field.only_admin_can_edit,
        workspace_id=field.workspace_id,
        workspace_default_value=field.default_value,
        project_default_values=[
            ProjectDefaultOut(project_id=row.project_id, value=row.value, status=row.status) for row in overrides
        ],
        entity_type=field.entity_type,
    )
