"""Rates: history at every level, and the one resolver (product-facts 12).

Most specific wins, hourly and cost rate apart: project member, task, project, member, workspace. A level without a
rate is skipped; 0 is a rate and stops the search. The entry keeps what was found when it was written.
"""

import sqlalchemy as sa

from hourbook.core.tables import BigInteger, Column, String, Tracked, workspace_table

# A rate given with `since`: what held before and from when the new one holds. The current rate of a level stands in
# the level's own row (workspaces, members, projects, tasks, project_members); without `since` no history is kept.
rate_history = workspace_table(
    "rate_history",
    Column("kind", String(6), nullable=False),  # HOURLY or COST
    Column("level", String(14), nullable=False),  # WORKSPACE, MEMBER, PROJECT, TASK, PROJECT_MEMBER
    Column("subject_id", String(24), nullable=False),  # id of the level's row ("" for the workspace)
    Column("user_id", String(24), nullable=False, default=""),  # the member, for PROJECT_MEMBER
    Column("amount", BigInteger, nullable=True),  # minor units; null: no rate
    Column("since", BigInteger, nullable=False),  # UTC ms; holds for entries that start at or after it
    sa.Index("ix_rate_history_subject", "workspace_id", "subject_id", "user_id", "level", "kind", "since"),
    tracked=Tracked("TIME_ENTRY_RATE", "RATE_UPDATED", "RATE_UPDATED", "RATE_UPDATED"),
)
