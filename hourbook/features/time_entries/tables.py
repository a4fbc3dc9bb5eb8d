"""Time entries, their tags and the values of their custom fields."""

from typing import Literal, Protocol

import sqlalchemy as sa

from hourbook.core.db.tables import (
    BigInteger,
    Boolean,
    Column,
    Hearers,
    Json,
    String,
    Text,
    Tracked,
    id_column,
    refers_to,
    workspace_table,
)
from hourbook.core.rows.changes import changes

SEERS = Hearers("who sees the entry, or saw it")

time_entries = workspace_table(
    "time_entries",
    id_column("user_id", nullable=False),
    Column("description", Text, nullable=False),
    id_column("project_id"),
    id_column("task_id"),
    Column("billable", Boolean, nullable=False),
    Column("type", String(8), nullable=False),  # REGULAR, BREAK, HOLIDAY, TIME_OFF
    Column("start_at", BigInteger, nullable=False),  # UTC ms
    Column("end_at", BigInteger, nullable=True),  # UTC ms; null while running
    Column("hourly_rate", BigInteger, nullable=True),  # minor units an hour, kept from when it was resolved
    Column("cost_rate", BigInteger, nullable=True),
    Column("currency", String(10), nullable=False),
    Column("invoiced", Boolean, nullable=False, default=False),
    id_column("approval_request_id"),
    Column("approved", Boolean, nullable=False, default=False),
    id_column("kiosk_id"),
    refers_to("members", "user_id", target="user_id"),
    refers_to("projects", "project_id"),
    refers_to("tasks", "task_id"),
    tracked=Tracked(
        "TIME_ENTRY",
        created="NEW_TIME_ENTRY",
        updated="TIME_ENTRY_UPDATED",
        deleted="TIME_ENTRY_DELETED",
        heard=SEERS,
        stale=("time-entries", "running", "reports", "dashboard"),
    ),
)
# With the id as last column the newest entries of a user come out of the index in their final order, without a sort.
sa.Index(
    "ix_time_entries_user_start", time_entries.c.workspace_id, time_entries.c.user_id, time_entries.c.start_at,
    time_entries.c.id,
)  # fmt: skip
# With the id for the same reason: late pages of the detailed report are skipped in the index alone.
sa.Index("ix_time_entries_start", time_entries.c.workspace_id, time_entries.c.start_at, time_entries.c.id)
# With both ends, so that the time of a project or task is added up from the index alone (17 times as fast). By project
# also with what reports group and multiply: SQLite groups by sorting, here entries come in groups (3 times as fast).
_span = time_entries.c.start_at, time_entries.c.end_at
sa.Index(
    "ix_time_entries_project", time_entries.c.workspace_id, time_entries.c.project_id, *_span, time_entries.c.user_id,
    time_entries.c.billable, time_entries.c.hourly_rate, time_entries.c.cost_rate, time_entries.c.currency,
)  # fmt: skip
_on_task = time_entries.c.task_id.is_not(None)  # entries without one stay out of it
sa.Index(
    "ix_time_entries_task", time_entries.c.workspace_id, time_entries.c.task_id, *_span,
    sqlite_where=_on_task, postgresql_where=_on_task,
)  # fmt: skip
# At most one running timer for a person in a workspace: held by the database, whatever the verbs do.
_running = time_entries.c.end_at.is_(None)
sa.Index(
    "uq_time_entries_running", time_entries.c.workspace_id, time_entries.c.user_id, unique=True,
    sqlite_where=_running, postgresql_where=_running,
)  # fmt: skip

time_entry_tags = workspace_table(
    "time_entry_tags",
    id_column("entry_id", nullable=False),
    id_column("tag_id", nullable=False),
    refers_to("time_entries", "entry_id", ondelete="CASCADE"),
    refers_to("tags", "tag_id", ondelete="CASCADE"),
    sa.Index("ix_time_entry_tags_tag", "workspace_id", "tag_id"),
    key=("entry_id", "tag_id"),
)

time_entry_custom_values = workspace_table(
    "time_entry_custom_values",
    id_column("entry_id", nullable=False),
    id_column("custom_field_id", nullable=False),
    Column("value", Json, nullable=True),
    Column("source_type", String(9), nullable=False),  # WORKSPACE, PROJECT or TIMEENTRY
    refers_to("time_entries", "entry_id", ondelete="CASCADE"),
    refers_to("custom_fields", "custom_field_id", ondelete="CASCADE"),
    key=("entry_id", "custom_field_id"),
)

# The trash of a person: the few rows among all changes that are asked for by owner.
DELETED: sa.ColumnElement[str] = sa.literal_column("'TIME_ENTRY_DELETED'")  # the same text in index and statement
_deleted = changes.c.event == DELETED
sa.Index(
    "ix_changes_deleted_entries", changes.c.workspace_id, changes.c.owner_id, changes.c.n,
    sqlite_where=_deleted, postgresql_where=_deleted,
)  # fmt: skip

EntryType = Literal["REGULAR", "BREAK", "HOLIDAY", "TIME_OFF"]


class TimeEntry(Protocol):
    """A row of ``time_entries``, as statements and ``records`` give it; times are UTC ms, rates minor units an hour."""

    workspace_id: str
    id: str
    created_at: int
    user_id: str
    description: str
    project_id: str | None
    task_id: str | None
    billable: bool
    type: EntryType
    start_at: int
    end_at: int | None
    hourly_rate: int | None
    cost_rate: int | None
    currency: str
    invoiced: bool
    approval_request_id: str | None
    approved: bool
    kiosk_id: str | None
    tags: str | None  # ids with commas; only where the statement has them (``queries.with_tags``)
