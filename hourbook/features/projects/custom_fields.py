"""Custom fields with what projects say of them: nobody learns of a project from a field (wire-facts 6.11)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.custom_fields import actions
from hourbook.features.custom_fields.schemas import (
    CustomFieldOut,
    ProjectFieldFilter,
    field_out,
)
from hourbook.features.custom_fields.tables import FieldRow, custom_fields, project_custom_fields


def matching(ctx: Context, query: ProjectFieldFilter) -> sa.Select[Any]:
    """The fields of the asked entity types, oldest first."""
    found = sa.select(custom_fields).where(mine(ctx, custom_fields)).order_by(custom_fields.c.id)
    return found.where(custom_fields.c.entity_type.in_(query.entity_type)) if query.entity_type else found


def shown(ctx: Context, field: FieldRow, project_id: str) -> CustomFieldOut:
    """The field with what this project says of it now."""
    own = actions.project_defaults(ctx, project_custom_fields.c.project_id == project_id)
    return field_out(field, own.get(field.id, []))
