"""Custom fields on the wire (wire-facts 6.11)."""

from typing import Any, Literal

import msgspec

from hourbook.core.base.wire import UNSET, GivenText, GivenValue, Id, Query, UnsetType, UpTo1000, Wire
from hourbook.features.custom_fields.tables import FieldRow, FieldStatus, FieldType, ProjectFieldRow

EntityType = Literal["TIMEENTRY", "USER"]


class ProjectDefaultOut(Wire):
    """What a project says of the field."""

    project_id: Id
    value: Any  # of the field's type, or null
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
    workspace_default_value: Any  # of the field's type, or null
    project_default_values: list[ProjectDefaultOut]
    entity_type: EntityType


class CustomFieldIn(Wire):
    type: FieldType
    name: GivenText | None = None
    entity_type: EntityType = "TIMEENTRY"
    description: GivenText | None = None
    placeholder: GivenText | None = None
    allowed_values: UpTo1000[GivenText] = []
    status: FieldStatus = "INACTIVE"  # the real service's default is not known; a field shows only when it is asked to
    required: bool = False
    only_admin_can_edit: bool = False
    workspace_default_value: GivenValue = None


class CustomFieldUpdate(Wire):
    """``required`` and ``onlyAdminCanEdit`` absent mean false; everything else absent stays as it is."""

    type: FieldType
    name: GivenText | None = None
    description: GivenText | UnsetType | None = UNSET
    placeholder: GivenText | UnsetType | None = UNSET
    allowed_values: UpTo1000[GivenText] | UnsetType = UNSET
    status: FieldStatus | UnsetType = UNSET
    required: bool = False
    only_admin_can_edit: bool = False
    workspace_default_value: GivenValue | UnsetType = UNSET


class ProjectDefaultIn(Wire):
    """Absent stays as it is; ``defaultValue`` null: the workspace's default counts again."""

    default_value: GivenValue | UnsetType = UNSET
    status: FieldStatus | UnsetType = UNSET


class ProjectFieldFilter(Query):
    """The lists are whole: ``page`` and ``page-size`` have no effect, as in the real service."""

    status: FieldStatus | None = None
    entity_type: list[EntityType] = []
    page_without_effect: int = msgspec.field(name="page", default=1)
    size_without_effect: int = msgspec.field(name="page-size", default=50)


class FieldFilter(ProjectFieldFilter):
    name: str = ""


def field_out(row: FieldRow, of_projects: list[ProjectFieldRow]) -> CustomFieldOut:
    """``of_projects``: rows of ``project_custom_fields`` that the caller may see."""
    defaults = [ProjectDefaultOut(project_id=own.project_id, value=own.value, status=own.status) for own in of_projects]
    return CustomFieldOut(
        id=row.id,
        name=row.name,
        type=row.type,
        description=row.description,
        placeholder=row.placeholder,
        allowed_values=row.allowed_values,
        status=row.status,
        required=row.required,
        only_admin_can_edit=row.only_admin_can_edit,
        workspace_id=row.workspace_id,
        workspace_default_value=row.default_value,
        project_default_values=defaults,
        entity_type=row.entity_type,
    )
