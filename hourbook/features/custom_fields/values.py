"""Fields and their values, as time entries, projects and member profiles need them (product-facts 15).

A field counts for an entry unless it is INACTIVE; what its project says of it (status, default) goes first. Below the
plan of custom fields a workspace has no fields: nothing is shown, filled in or required, and what is stored is kept.
"""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.errors import InvalidValue, Warned
from hourbook.core.base.texts import is_empty
from hourbook.core.db.prepared import Prepared
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.who.access import AccessDenied, Feature, Role
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.tables import FieldRow, ProjectFieldRow, custom_fields, project_custom_fields
from hourbook.languages.said import said

FEATURES = {"TIMEENTRY": Feature.CUSTOM_FIELDS, "USER": Feature.USER_CUSTOM_FIELDS}
EXPECTED = {
    "TXT": said("text"),
    "LINK": said("text, an address"),
    "NUMBER": said("a number"),
    "CHECKBOX": said("true or false"),
    "DROPDOWN_SINGLE": said("text, one of the allowed values"),
    "DROPDOWN_MULTIPLE": said("a list of texts, each one of the allowed values"),
}
ADMINS = {Role.OWNER, Role.WORKSPACE_ADMIN}

_fields = Prepared(
    sa.select(custom_fields)
    .where(
        custom_fields.c.workspace_id == sa.bindparam("workspace"),
        custom_fields.c.entity_type == sa.bindparam("entity_type"),
    )
    .order_by(custom_fields.c.id)
)
_of_project = Prepared(
    sa.select(project_custom_fields).where(
        project_custom_fields.c.workspace_id == sa.bindparam("workspace"),
        project_custom_fields.c.project_id == sa.bindparam("project"),
    )
)


class FieldForAdmins(AccessDenied):
    message = "Access Denied"
    cause = "The custom field {name} may be changed by admins of the workspace only (onlyAdminCanEdit)."
    fix = "Leave the field out, or ask an admin to set it."
    rule = "custom field"


class DropdownValueUnknown(Warned):
    message = "{field} has no such value"
    cause = "The custom field {field} is a drop-down and offers no such value; it is kept all the same."
    fix = "Send one of: {allowed}."
    example = {"field": "Kind of work", "allowed": "Office, On the road"}


class Default(NamedTuple):
    """What a new entry starts with: the field, its value (may be None) and where the value comes from."""

    field: FieldRow
    value: Any
    source_type: str  # PROJECT or WORKSPACE


def fields_for_entries(ctx: Context) -> list[FieldRow]:
    """The fields of time entries, INACTIVE ones too, oldest first; read once in a request."""
    return fields_of(ctx, "TIMEENTRY")


def fields_for_users(ctx: Context) -> list[FieldRow]:
    """The fields of member profiles, INACTIVE ones too, oldest first; read once in a request."""
    return fields_of(ctx, "USER")


def fields_of(ctx: Context, entity_type: str) -> list[FieldRow]:
    """All columns of the fields of TIMEENTRY or USER; none while the plan lacks the feature."""
    key = f"custom fields of {entity_type}"
    if key not in ctx.kept:
        there = ctx.has(FEATURES[entity_type])
        ctx.kept[key] = _fields.rows(ctx.tx, workspace=ctx.workspace_id, entity_type=entity_type) if there else []
    return ctx.kept[key]  # type: ignore[no-any-return]


def field_of(ctx: Context, field_id: str, entity_type: str = "TIMEENTRY") -> FieldRow:
    """The field of this id, or "Custom field doesn't belong to Workspace"."""
    for field in fields_of(ctx, entity_type):
        if field.id == field_id:
            return field
    raise NotInWorkspace(thing="Custom field", field="customFieldId", given=field_id)


def defaults_for(ctx: Context, project_id: str | None) -> list[Default]:
    """The fields an entry of this project (None: without one) has, each with the value it starts with."""
    fields = fields_for_entries(ctx)
    overrides = project_rows(ctx, project_id) if fields and project_id else {}
    found = []
    for field in fields:
        own = overrides.get(field.id)
        if (own or field).status == "INACTIVE":
            continue
        value, source = (own.value, "PROJECT") if own and own.value is not None else (field.default_value, "WORKSPACE")
        found.append(Default(field, value, source))
    return found


def project_rows(ctx: Context, project_id: str) -> dict[str, ProjectFieldRow]:
    """What a project says of fields, by the id of the field."""
    rows = _of_project.rows(ctx.tx, workspace=ctx.workspace_id, project=project_id)
    return {row.custom_field_id: row for row in rows}


def check_value(ctx: Context, field: FieldRow, value: object, *, kept: object = None) -> object:
    """The value, if it has the field's type; None empties the field.

    ``kept`` is the value that stands (for something new the default): who may not change the field may send it back.
    Allowed values of drop-downs are not enforced, as in the real service (wire-facts 6.7).
    """
    if not has_type(field.type, value):
        raise InvalidValue(
            field=field.name,
            given=value,
            cause=said("The custom field {field} has the type {type}.", field=field.name, type=field.type),
            expected=EXPECTED[field.type],
        )
    warn_of_unknown(ctx, field, value, kept)
    if field.only_admin_can_edit and value != kept and not ADMINS & ctx.roles:
        raise FieldForAdmins(name=field.name, field=field.name)
    return value


def warn_of_unknown(ctx: Context, field: FieldRow, value: Any, kept: Any) -> None:
    """Warn of a choice that the drop-down does not offer."""
    if not field.type.startswith("DROPDOWN") or value in (None, kept):
        return
    unknown = [each for each in (value if isinstance(value, list) else [value]) if each not in field.allowed_values]
    if unknown:
        allowed = ", ".join(field.allowed_values)
        ctx.warn(DropdownValueUnknown(field=field.name, given=unknown[0], allowed=allowed))


def has_type(kind: str, value: object) -> bool:
    """Whether a JSON value (or None) fits a field of this type."""
    if value is None:
        return True
    if kind == "NUMBER":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind == "CHECKBOX":
        return isinstance(value, bool)
    if kind == "DROPDOWN_MULTIPLE":
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    return isinstance(value, str)


def missing_required(ctx: Context, project_id: str | None, values: dict[str, Any]) -> list[str]:
    """Names of the required fields that have no value in ``values`` (by field id) for an entry of this project.

    Only VISIBLE fields are asked for: the others can not be filled in by people.
    """
    if not any(field.required for field in fields_for_entries(ctx)):
        return []
    overrides = project_rows(ctx, project_id) if project_id else {}
    return [
        field.name
        for field in fields_for_entries(ctx)
        if field.required and (overrides.get(field.id) or field).status == "VISIBLE" and is_empty(values.get(field.id))
    ]
