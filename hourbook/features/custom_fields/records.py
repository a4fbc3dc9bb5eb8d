"""Fields and their values as other features may write them; each write leaves its change."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.tables import (
    ProjectFieldRow,
    UserValueRow,
    custom_fields,
    project_custom_fields,
    user_custom_values,
)


def add_field(ctx: Context, **columns: Any) -> str:
    """Add a field from columns that are known to fit; returns its id."""
    added: str = records.add(ctx, custom_fields, **columns).id
    return added


def set_for_project(ctx: Context, field_id: str, project_id: str, *, status: str, value: object) -> None:
    """Say what a project does with a field, for the first time."""
    columns: dict[str, Any] = {"project_id": project_id, "custom_field_id": field_id, "status": status, "value": value}
    records.add(ctx, project_custom_fields, **columns)


def copy_for_project(ctx: Context, source_id: str, project_id: str) -> None:
    """Let a new project do with fields what another one does."""
    said = sa.select(project_custom_fields).where(
        mine(ctx, project_custom_fields), project_custom_fields.c.project_id == source_id
    )
    for row in ctx.tx.execute(said).all():
        set_for_project(ctx, row.custom_field_id, project_id, status=row.status, value=row.value)


def forget_for_project(ctx: Context, row: ProjectFieldRow) -> None:
    """Drop what a project says of a field."""
    records.remove(ctx, project_custom_fields, row)


def user_value(ctx: Context, user_id: str, field_id: str) -> UserValueRow | None:
    """The row with a person's value of a field, where there is one."""
    of = user_custom_values.c
    about = mine(ctx, user_custom_values), of.user_id == user_id, of.custom_field_id == field_id
    return ctx.tx.execute(sa.select(user_custom_values).where(*about)).first()


def keep_user_value(ctx: Context, user_id: str, field_id: str, value: object) -> None:
    """Store a person's value of a field, checked before."""
    if row := user_value(ctx, user_id, field_id):
        records.change(ctx, user_custom_values, row, value=value)
    else:
        records.add(ctx, user_custom_values, user_id=user_id, custom_field_id=field_id, value=value)
