"""Favourite entries and timesheet templates of a person in a workspace.

Ids of projects, tasks and tags are kept without a foreign key: what is deleted is left out when they are read.
"""

from typing import Any, Protocol

import sqlalchemy as sa

from hourbook.core.db.tables import (
    ADMINS,
    Boolean,
    Column,
    Json,
    String,
    Text,
    Tracked,
    id_column,
    refers_to,
    workspace_table,
)

favorites = workspace_table(
    "favorites",
    id_column("user_id", nullable=False),
    Column("description", Text, nullable=False),
    id_column("project_id"),
    id_column("task_id"),
    Column("tag_ids", Json, nullable=False),
    Column("billable", Boolean, nullable=False),
    refers_to("members", "user_id", target="user_id", ondelete="CASCADE"),
    sa.Index("ix_favorites_user", "workspace_id", "user_id"),
    tracked=Tracked(
        "FAVORITE", created="FAVORITE_CREATED", updated="FAVORITE_UPDATED", deleted="FAVORITE_DELETED", heard=ADMINS
    ),
)

timesheet_templates = workspace_table(
    "timesheet_templates",
    id_column("user_id", nullable=False),
    Column("name", String(100), nullable=False),
    Column("rows", Json, nullable=False),  # [{project_id, task_id, type, days (seconds) or null}]
    refers_to("members", "user_id", target="user_id", ondelete="CASCADE"),
    sa.UniqueConstraint("workspace_id", "user_id", "name"),
    tracked=Tracked(
        "TIMESHEET_TEMPLATE", created="TIMESHEET_TEMPLATE_CREATED", updated="TIMESHEET_TEMPLATE_UPDATED",
        deleted="TIMESHEET_TEMPLATE_DELETED", heard=ADMINS,
    ),
)  # fmt: skip


class FavoriteRow(Protocol):
    """A row of ``favorites``."""

    workspace_id: str
    id: str
    created_at: int
    user_id: str
    description: str
    project_id: str | None
    task_id: str | None
    tag_ids: list[str]
    billable: bool


class TemplateRow(Protocol):
    """A row of ``timesheet_templates``."""

    workspace_id: str
    id: str
    created_at: int
    user_id: str
    name: str
    rows: list[dict[str, Any]]
