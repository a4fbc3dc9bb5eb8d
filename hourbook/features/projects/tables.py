"""Projects, who may work on them, and their tasks."""

from typing import Any, Literal, Protocol

import sqlalchemy as sa

from hourbook.core.db.tables import (
    BigInteger,
    Boolean,
    Column,
    Hearers,
    Integer,
    Json,
    String,
    Text,
    Tracked,
    id_column,
    refers_to,
    unique_in_workspace,
    workspace_table,
)

SEERS = Hearers("who sees the project, or saw it")
SEERS_OF_PROJECT = Hearers("who sees the project of the task")

projects = workspace_table(
    "projects",
    Column("name", String(250), nullable=False),
    id_column("client_id"),
    Column("color", String(7), nullable=False),
    Column("note", Text, nullable=False, default=""),
    Column("billable", Boolean, nullable=False),
    Column("public", Boolean, nullable=False),
    Column("archived", Boolean, nullable=False, default=False),
    Column("template", Boolean, nullable=False, default=False),
    Column("hourly_rate", BigInteger, nullable=True),  # minor units; null: the next level decides
    Column("cost_rate", BigInteger, nullable=True),
    Column("time_estimate", Json, nullable=True),  # {estimate (seconds), type, resetOption, active, includeNonBillable}
    Column(
        "budget_estimate", Json, nullable=True
    ),  # {estimate (minor units), type, resetOption, active, includeExpenses}
    Column("estimate_reset", Json, nullable=True),
    refers_to("clients", "client_id"),
    tracked=Tracked(
        "PROJECTS",
        created="NEW_PROJECT",
        updated="PROJECT_UPDATED",
        deleted="PROJECT_DELETED",
        heard=SEERS,
        stale=("projects", "reports", "time-entries", "dashboard"),
    ),
)
# A name is unique in its client, and among the projects without one (nulls are distinct in a unique index).
sa.Index("uq_projects_name", projects.c.workspace_id, projects.c.client_id, projects.c.name, unique=True)
_no_client = projects.c.client_id.is_(None)
sa.Index(
    "uq_projects_name_alone", projects.c.workspace_id, projects.c.name, unique=True,
    sqlite_where=_no_client, postgresql_where=_no_client,
)  # fmt: skip

project_members = workspace_table(
    "project_members",
    id_column("project_id", nullable=False),
    id_column("user_id", nullable=False),
    Column("hourly_rate", BigInteger, nullable=True),
    Column("cost_rate", BigInteger, nullable=True),
    refers_to("projects", "project_id", ondelete="CASCADE"),
    refers_to("members", "user_id", target="user_id"),
    sa.Index("ix_project_members_user", "workspace_id", "user_id"),
    key=("project_id", "user_id"),
)

project_groups = workspace_table(
    "project_groups",
    id_column("project_id", nullable=False),
    id_column("group_id", nullable=False),
    refers_to("projects", "project_id", ondelete="CASCADE"),
    refers_to("user_groups", "group_id", ondelete="CASCADE"),
    key=("project_id", "group_id"),
)

tasks = workspace_table(
    "tasks",
    id_column("project_id", nullable=False),
    Column("name", String(1000), nullable=False),
    Column("status", String(6), nullable=False),  # ACTIVE or DONE
    Column("estimate", Integer, nullable=False, default=0),  # seconds
    Column("budget_estimate", BigInteger, nullable=False, default=0),  # minor units
    Column("billable", Boolean, nullable=False),
    Column("hourly_rate", BigInteger, nullable=True),
    Column("cost_rate", BigInteger, nullable=True),
    refers_to("projects", "project_id", ondelete="CASCADE"),
    unique_in_workspace("project_id", "name"),
    tracked=Tracked(
        "TASKS",
        created="NEW_TASK",
        updated="TASK_UPDATED",
        deleted="TASK_DELETED",
        heard=SEERS_OF_PROJECT,
        stale=("projects", "reports", "time-entries"),
    ),
)

task_assignees = workspace_table(
    "task_assignees",
    id_column("task_id", nullable=False),
    id_column("user_id", nullable=False),
    refers_to("tasks", "task_id", ondelete="CASCADE"),
    refers_to("members", "user_id", target="user_id"),
    key=("task_id", "user_id"),
)

task_groups = workspace_table(
    "task_groups",
    id_column("task_id", nullable=False),
    id_column("group_id", nullable=False),
    refers_to("tasks", "task_id", ondelete="CASCADE"),
    refers_to("user_groups", "group_id", ondelete="CASCADE"),
    key=("task_id", "group_id"),
)


class ProjectRow(Protocol):
    """A row of ``projects``; rates are minor units an hour, estimates are kept as they stand on the wire."""

    workspace_id: str
    id: str
    created_at: int
    name: str
    client_id: str | None
    color: str
    note: str
    billable: bool
    public: bool
    archived: bool
    template: bool
    hourly_rate: int | None
    cost_rate: int | None
    time_estimate: dict[str, Any] | None
    budget_estimate: dict[str, Any] | None
    estimate_reset: dict[str, Any] | None
    # only where the statement has them (``queries.with_client``)
    client_name: str | None
    client_archived: bool | None
    client_currency: str | None


class ProjectMemberRow(Protocol):
    """A row of ``project_members``; rates are minor units an hour."""

    workspace_id: str
    project_id: str
    user_id: str
    hourly_rate: int | None
    cost_rate: int | None


class TaskRow(Protocol):
    """A row of ``tasks``; the estimate is seconds, budget and rates are minor units."""

    workspace_id: str
    id: str
    created_at: int
    project_id: str
    name: str
    status: Literal["ACTIVE", "DONE"]
    estimate: int
    budget_estimate: int
    billable: bool
    hourly_rate: int | None
    cost_rate: int | None
