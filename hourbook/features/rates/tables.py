"""What rates were before."""

from typing import Protocol

import sqlalchemy as sa

from hourbook.core.db.tables import BigInteger, Column, String, workspace_table

# The current rate of a level stands in the level's own row (workspaces, members, projects, tasks, project_members). A
# rate given with `since` leaves here what held before that instant; a rate without `since` leaves nothing.
rate_history = workspace_table(
    "rate_history",
    Column("kind", String(6), nullable=False),  # HOURLY or COST
    Column("level", String(14), nullable=False),  # WORKSPACE, MEMBER, PROJECT, TASK, PROJECT_MEMBER
    Column("subject_id", String(24), nullable=False),  # id of the level's row ("" for the workspace)
    Column("user_id", String(24), nullable=False, default=""),  # the member, for PROJECT_MEMBER
    Column("amount", BigInteger, nullable=True),  # minor units; null: no rate
    Column("since", BigInteger, nullable=False),  # UTC ms; the amount holds for entries that start before it
    sa.Index("ix_rate_history_subject", "workspace_id", "subject_id", "user_id", "level", "kind", "since"),
)


class Rated(Protocol):
    """A row that carries rates, of whatever level: minor units an hour, null: the next level decides."""

    hourly_rate: int | None
    cost_rate: int | None
