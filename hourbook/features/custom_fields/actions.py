"""What a custom field must be: its limits, its values, what a project may say of it (product-facts 1 and 15)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.texts import is_empty
from hourbook.core.rows import records
from hourbook.core.rows.names import NAME_ERRORS, NameTaken, NotInWorkspace, clean_name, free_name
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.tables import FieldRow, ProjectFieldRow, custom_fields, project_custom_fields
from hourbook.features.custom_fields.values import EXPECTED, FEATURES, has_type
from hourbook.features.sights import sight
from hourbook.languages.said import said

MOST_FIELDS, MOST_VISIBLE = 50, 5


class TooManyFields(ApiError):
    message = "You can't have more than 50 custom fields"
    cause = "The workspace has 50 custom fields, inactive ones counted."
    fix = "Delete a custom field that is not needed any more."


class TooManyVisibleFields(ApiError):
    code = 4033
    message = "Limit of 5 visible custom fields is reached"
    cause = "Five custom fields are visible already {where}."
    fix = "Make one of them INVISIBLE or INACTIVE first, or give this one another status."
    field = "status"


class VisibleFieldInUse(ApiError):
    message = "Can't delete workspace visible custom field"
    cause = "The status of {name} is VISIBLE."
    fix = "Set its status to INACTIVE or INVISIBLE first: PUT the field with name, type and the status."
    field = "status"


class FieldTypeFixed(ApiError):
    message = "Custom field type can't be changed"
    cause = "{name} has the type {old}, and values of this type may exist."
    fix = "Send the type {old}, or create another custom field."
    field = "type"


VALUE_ERRORS: list[type[ApiError]] = [*NAME_ERRORS, InvalidValue, TooManyVisibleFields]


@sight("custom field")
def seen(ctx: Context) -> sa.Select[Any]:
    kinds = [kind for kind, feature in FEATURES.items() if ctx.has(feature)]
    return sa.select(custom_fields.c.id).where(mine(ctx, custom_fields), custom_fields.c.entity_type.in_(kinds))


def find_field(ctx: Context, field_id: str) -> FieldRow:
    """The field, of entries or of users, or "Custom field doesn't belong to Workspace"."""
    error = NotInWorkspace(thing="Custom field", field="customFieldId", given=field_id)
    row: FieldRow = records.get(ctx, custom_fields, field_id, error)
    return row


def check_name(ctx: Context, value: str | None, entity_type: str, but: str = "") -> str:
    """A name that no other field of the same kind of entity has."""
    name = clean_name(value, "Custom field", 2, 250)
    taken = NameTaken(kind="Custom field", name=name, given=name)
    free_name(ctx, custom_fields, name, taken, custom_fields.c.entity_type == entity_type, but=but)
    return name


def check_allowed_values(kind: str, values: list[str]) -> list[str]:
    """The choices of a drop-down, without repetition; other types have none."""
    if kind.startswith("DROPDOWN"):
        if not values or any(map(is_empty, values)):
            raise InvalidValue(field="allowedValues", given=values, expected="at least one text, none of them empty")
        return list(dict.fromkeys(values))
    if values:
        expected = said("allowedValues only with the types DROPDOWN_SINGLE and DROPDOWN_MULTIPLE")
        raise InvalidValue(field="allowedValues", given=values, expected=expected)
    return []


def check_default(kind: str, value: object, field: str = "workspaceDefaultValue") -> object:
    """A default of the field's type, or None."""
    if not has_type(kind, value):
        raise InvalidValue(field=field, given=value, expected=EXPECTED[kind])
    return value


def check_room(ctx: Context) -> None:
    """Refuse the 51st field."""
    if count(ctx, sa.true()) >= MOST_FIELDS:
        raise TooManyFields()


def check_visible(ctx: Context, status: str, entity_type: str, but: str = "") -> str:
    """The status, unless it would make a sixth field visible in the workspace."""
    others = custom_fields.c.entity_type == entity_type, custom_fields.c.id != but
    if status == "VISIBLE" and count(ctx, custom_fields.c.status == "VISIBLE", *others) >= MOST_VISIBLE:
        raise TooManyVisibleFields(where="in the workspace", given=status)
    return status


def count(ctx: Context, *conditions: Any) -> int:
    found = sa.select(sa.func.count()).select_from(custom_fields).where(mine(ctx, custom_fields), *conditions)
    return int(ctx.tx.execute(found).scalar_one())


def project_defaults(ctx: Context, *conditions: Any) -> dict[str, list[ProjectFieldRow]]:
    """What projects say of fields, by the id of the field; ``conditions`` on ``project_custom_fields``."""
    own = project_custom_fields
    rows = ctx.tx.execute(sa.select(own).where(mine(ctx, own), *conditions).order_by(own.c.project_id))
    found: dict[str, list[ProjectFieldRow]] = {}
    for row in rows:
        found.setdefault(row.custom_field_id, []).append(row)
    return found


def set_for_project(ctx: Context, field: FieldRow, project_id: str, *, status: str, value: object) -> None:
    """Keep what a project says of a field. Five more than in the workspace may be visible in a project."""
    own = project_custom_fields
    key: dict[str, Any] = {"project_id": project_id, "custom_field_id": field.id}
    rows = project_defaults(ctx, own.c.project_id == project_id)
    if status == "VISIBLE" != field.status:
        # fields that the workspace shows anyway do not count
        shown = sa.select(custom_fields.c.id).where(mine(ctx, custom_fields), custom_fields.c.status == "VISIBLE")
        extra = {id for id, [row] in rows.items() if row.status == "VISIBLE"} - {field.id}
        if len(extra - set(ctx.tx.execute(shown).scalars())) >= MOST_VISIBLE:
            raise TooManyVisibleFields(where="in the project beside those of the workspace", given=status)
    if field.id in rows:
        records.change(ctx, own, rows[field.id][0], status=status, value=value)
    else:
        records.add(ctx, own, **key, status=status, value=value)
