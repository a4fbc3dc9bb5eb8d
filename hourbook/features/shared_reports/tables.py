"""Saved reports and whom the private ones are shown to."""

from typing import Any, Literal, Protocol

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


ReportType = Literal[
    "SUMMARY", "DETAILED", "WEEKLY", "ATTENDANCE", "SCHEDULED", "EXPENSE_DETAILED", "EXPENSE_RECEIPT", "PTO_REQUESTS",
    "PTO_BALANCE", "INVOICE_EXPENSE", "INVOICE_TIME", "PROJECT", "TEAM_FULL", "TEAM_LIMITED", "TEAM_GROUPS", "INVOICES",
    "KIOSK_PIN_LIST", "KIOSK_ASSIGNEES", "USER_DATA_EXPORT", "ATTENDANCE_DETAILED", "ATTENDANCE_SUMMARY",
    "ASSIGNMENT_LIST", "ASSIGNMENT_SCHEDULE", "APPROVAL_DETAILED", "APPROVAL_SUMMARY", "BALANCE_LIST",
    "INVOICE_AMOUNT_LIST", "INVOICE_DETAILED", "TIMEOFF_DETAILED", "TIMEOFF_HOLIDAY", "TIMEOFF_BALANCE",
    "EXPENSE_SUMMARY",
]  # fmt: skip


class SharedReportRow(Protocol):
    """A row of ``shared_reports``."""

    workspace_id: str
    id: str
    created_at: int
    user_id: str
    name: str
    type: ReportType
    is_public: bool
    fixed_date: bool
    filter: dict[str, Any]
