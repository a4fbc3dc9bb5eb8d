"""Custom fields, what projects make of them, and the values of users. Values of entries: ``time_entries.tables``."""

from typing import Any, Literal, Protocol

from hourbook.core.db.tables import (
    Boolean,
    Column,
    Hearers,
    Json,
    String,
    Text,
    Tracked,
    id_column,
    refers_to,
    unique_in_workspace,
    workspace_table,
)

USERS_OF_FIELDS = Hearers("everybody; what a project does with a field, who sees the project")

custom_fields = workspace_table(
    "custom_fields",
    Column("name", String(250), nullable=False),
    Column("type", String(20), nullable=False),  # TXT, NUMBER, DROPDOWN_SINGLE, DROPDOWN_MULTIPLE, CHECKBOX, LINK
    Column("entity_type", String(10), nullable=False),  # TIMEENTRY or USER
    Column("description", Text, nullable=True),
    Column("placeholder", Text, nullable=True),
    Column("allowed_values", Json, nullable=False),
    Column("default_value", Json, nullable=True),
    Column("status", String(10), nullable=False),  # INACTIVE, VISIBLE, INVISIBLE
    Column("required", Boolean, nullable=False, default=False),
    Column("only_admin_can_edit", Boolean, nullable=False, default=False),
    unique_in_workspace("entity_type", "name"),
    tracked=Tracked(
        "CUSTOM_FIELDS",
        "NEW_CUSTOM_FIELD",
        "CUSTOM_FIELD_UPDATED",
        "CUSTOM_FIELD_DELETED",
        heard=USERS_OF_FIELDS,
        stale=("custom-fields", "time-entries"),
    ),
)

project_custom_fields = workspace_table(
    "project_custom_fields",
    id_column("project_id", nullable=False),
    id_column("custom_field_id", nullable=False),
    Column("status", String(10), nullable=False),
    Column("value", Json, nullable=True),
    refers_to("projects", "project_id", ondelete="CASCADE"),
    refers_to("custom_fields", "custom_field_id", ondelete="CASCADE"),
    tracked=Tracked(
        "CUSTOM_FIELDS",
        created="CUSTOM_FIELD_UPDATED",
        updated="CUSTOM_FIELD_UPDATED",
        deleted="CUSTOM_FIELD_UPDATED",
        entity="custom_field_id",
    ),
    key=("project_id", "custom_field_id"),
)

user_custom_values = workspace_table(
    "user_custom_values",
    id_column("user_id", nullable=False),
    id_column("custom_field_id", nullable=False),
    Column("value", Json, nullable=True),
    refers_to("members", "user_id", target="user_id"),
    refers_to("custom_fields", "custom_field_id", ondelete="CASCADE"),
    tracked=Tracked("USER", "USER_UPDATED", "USER_UPDATED", "USER_UPDATED"),
    key=("user_id", "custom_field_id"),
)


FieldStatus = Literal["INACTIVE", "VISIBLE", "INVISIBLE"]
FieldType = Literal["TXT", "NUMBER", "DROPDOWN_SINGLE", "DROPDOWN_MULTIPLE", "CHECKBOX", "LINK"]


class FieldRow(Protocol):
    """A row of ``custom_fields``."""

    workspace_id: str
    id: str
    created_at: int
    name: str
    type: FieldType
    entity_type: Literal["TIMEENTRY", "USER"]
    description: str | None
    placeholder: str | None
    allowed_values: list[str]
    default_value: Any  # of the field's type, or null
    status: FieldStatus
    required: bool
    only_admin_can_edit: bool


class ProjectFieldRow(Protocol):
    """A row of ``project_custom_fields``: what a project makes of a field."""

    workspace_id: str
    project_id: str
    custom_field_id: str
    status: FieldStatus
    value: Any  # of the field's type; null: the workspace's default counts


class UserValueRow(Protocol):
    """A row of ``user_custom_values``."""

    workspace_id: str
    user_id: str
    custom_field_id: str
    value: Any
