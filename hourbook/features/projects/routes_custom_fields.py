"""List custom fields, and what a project does with them."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import UNSET
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NotInWorkspace, name_matches
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.custom_fields import actions
from hourbook.features.custom_fields.actions import TooManyVisibleFields
from hourbook.features.custom_fields.records import forget_for_project
from hourbook.features.custom_fields.schemas import (
    CustomFieldOut,
    FieldFilter,
    ProjectDefaultIn,
    ProjectFieldFilter,
    field_out,
)
from hourbook.features.custom_fields.tables import custom_fields, project_custom_fields
from hourbook.features.custom_fields.values import DropdownValueUnknown, FieldForAdmins, check_value, field_of
from hourbook.features.projects.custom_fields import matching, shown
from hourbook.features.projects.permissions import EDIT_PROJECTS
from hourbook.features.projects.queries import get_project
from hourbook.features.projects.tables import projects
from hourbook.features.projects.visibility import visible

ALL = "/workspaces/{workspaceId}/projects/{projectId}/custom-fields"


ONE = "/workspaces/{workspaceId}/projects/{projectId}/custom-fields/{customFieldId}"


OPTIONS: dict[str, Any] = {"tag": "Custom Fields", "feature": Feature.CUSTOM_FIELDS}


@operation("GET", "/workspaces/{workspaceId}/custom-fields", **OPTIONS)
def list_custom_fields(ctx: Context, query: FieldFilter) -> list[CustomFieldOut]:
    """List all fields of the workspace, each with what the projects that the caller sees say of it."""
    found = matching(ctx, query)
    if query.name:
        found = found.where(name_matches(custom_fields.c.name, query.name))
    if query.status:
        found = found.where(custom_fields.c.status == query.status)
    seen = project_custom_fields.c.project_id.in_(sa.select(projects.c.id).where(visible(ctx)))
    defaults = actions.project_defaults(ctx, seen)
    return [field_out(row, defaults.get(row.id, [])) for row in ctx.tx.execute(found)]


@operation("GET", ALL, raises=[NotInWorkspace], **OPTIONS)
def list_project_custom_fields(ctx: Context, project_id: str, query: ProjectFieldFilter) -> list[CustomFieldOut]:
    """List all fields with what this project says of them; ``status`` asks for the status that counts in it."""
    project = get_project(ctx, project_id)
    own = actions.project_defaults(ctx, project_custom_fields.c.project_id == project.id)
    return [
        field_out(row, own.get(row.id, []))
        for row in ctx.tx.execute(matching(ctx, query))
        if query.status in (None, *(each.status for each in own.get(row.id, [row])))
    ]


@operation("PATCH", ONE, EDIT_PROJECTS, **OPTIONS,
           raises=[NotInWorkspace, InvalidValue, FieldForAdmins, DropdownValueUnknown,
                   TooManyVisibleFields])  # fmt: skip
def update_project_custom_field(
    ctx: Context, project_id: str, custom_field_id: str, body: ProjectDefaultIn
) -> CustomFieldOut:
    """Set status and default of a field of time entries for one project."""
    project, field = get_project(ctx, project_id), field_of(ctx, custom_field_id)
    ctx.require(EDIT_PROJECTS, project_id=project.id)
    own = actions.project_defaults(ctx, project_custom_fields.c.project_id == project.id).get(field.id, [])
    status, value = (own[0].status, own[0].value) if own else (field.status, None)
    if body.default_value is not UNSET:
        value = check_value(ctx, field, body.default_value, kept=value)
    status = status if body.status is UNSET else body.status
    actions.set_for_project(ctx, field, project.id, status=status, value=value)
    return shown(ctx, field, project.id)


@operation("DELETE", ONE, EDIT_PROJECTS, raises=[NotInWorkspace, FieldForAdmins], **OPTIONS)
def remove_project_custom_field(ctx: Context, project_id: str, custom_field_id: str) -> CustomFieldOut:
    """Forget what the project says of the field: status and default of the workspace count again."""
    project, field = get_project(ctx, project_id), field_of(ctx, custom_field_id)
    ctx.require(EDIT_PROJECTS, project_id=project.id)
    for row in actions.project_defaults(ctx, project_custom_fields.c.project_id == project.id).get(field.id, []):
        check_value(ctx, field, None, kept=row.value)
        forget_for_project(ctx, row)
    return shown(ctx, field, project.id)
