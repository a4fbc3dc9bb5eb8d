"""Saved reports and whom the private ones are shown to."""

import sqlalchemy as sa

from hourbook.core.db.tables import (
    Boolean,
    Column,
    Hearers,
    Json,
    String,
    Tracked,
    id_column,
    refers_to,
    workspace_table,
)

LISTERS = Hearers("who has the report in the list")

shared_reports = workspace_table(
    "shared_reports",
    id_column("user_id", nullable=False),  # the creator, whose zone and rights the report has
    Column("name", String(250), nullable=False),
    Column("type", String(30), nullable=False),
    Column("is_public", Boolean, nullable=False, default=False),
    Column("fixed_date", Boolean, nullable=False, default=False),
    Column("filter", Json, nullable=False),  # FilterIn as JSON, filled with defaults
    refers_to("members", "user_id", target="user_id"),
    sa.UniqueConstraint("id"),  # the link has no workspace in its path
    tracked=Tracked(
        "SHARED_REPORTS",
        created="NEW_SHARED_REPORT",
        updated="SHARED_REPORT_UPDATED",
        deleted="SHARED_REPORT_DELETED",
        heard=LISTERS,
        stale=("shared-reports",),
    ),
)

shared_report_users = workspace_table(
    "shared_report_users",
    id_column("report_id", nullable=False),
    id_column("user_id", nullable=False),
    refers_to("shared_reports", "report_id", ondelete="CASCADE"),
    refers_to("members", "user_id", target="user_id", ondelete="CASCADE"),
    sa.Index("ix_shared_report_users_user", "workspace_id", "user_id"),
    key=("report_id", "user_id"),
)

shared_report_groups = workspace_table(
    "shared_report_groups",
    id_column("report_id", nullable=False),
    id_column("group_id", nullable=False),
    refers_to("shared_reports", "report_id", ondelete="CASCADE"),
    refers_to("user_groups", "group_id", ondelete="CASCADE"),
    sa.Index("ix_shared_report_groups_group", "workspace_id", "group_id"),
    key=("report_id", "group_id"),
)
