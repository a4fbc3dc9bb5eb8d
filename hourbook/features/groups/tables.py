"""User groups and who is in them."""

from typing import Any, Protocol

import sqlalchemy as sa

from hourbook.core.db.tables import (
    Column,
    Hearers,
    String,
    Tracked,
    id_column,
    refers_to,
    unique_in_workspace,
    workspace_table,
)
from hourbook.core.who.context import Context, brings_people

TEAM = Hearers("who may list the members")

user_groups = workspace_table(
    "user_groups",
    Column("name", String(100), nullable=False),
    unique_in_workspace("name"),
    tracked=Tracked(
        "USER_GROUPS",
        created="NEW_USER_GROUP",
        updated="USER_GROUP_UPDATED",
        deleted="USER_GROUP_DELETED",
        heard=TEAM,
        stale=("groups", "users"),
    ),
)

user_group_members = workspace_table(
    "user_group_members",
    id_column("group_id", nullable=False),
    id_column("user_id", nullable=False),
    refers_to("user_groups", "group_id", ondelete="CASCADE"),
    refers_to("members", "user_id", target="user_id"),
    sa.Index("ix_user_group_members_user", "workspace_id", "user_id"),
    key=("group_id", "user_id"),
)


@brings_people("USER_GROUP")
def members_of_groups(ctx: Context, groups: set[str]) -> sa.Select[Any]:
    """Who manages a group manages its members."""
    table = user_group_members.c
    return sa.select(table.user_id).where(table.workspace_id == ctx.workspace_id, table.group_id.in_(sorted(groups)))


class GroupRow(Protocol):
    """A row of ``user_groups``."""

    workspace_id: str
    id: str
    created_at: int
    name: str
