"""Clients of a workspace."""

from hourbook.core.db.tables import (
    EVERYBODY,
    Boolean,
    Column,
    Json,
    String,
    Text,
    Tracked,
    id_column,
    unique_in_workspace,
    workspace_table,
)

clients = workspace_table(
    "clients",
    Column("name", String(100), nullable=False),
    Column("email", String(320), nullable=True),
    Column("cc_emails", Json, nullable=True),  # list, null when none
    Column("address", Text, nullable=True),
    Column("note", Text, nullable=True),
    id_column("currency_id"),  # a row of currencies; null: the workspace's default
    Column("archived", Boolean, nullable=False, default=False),
    unique_in_workspace("name"),
    tracked=Tracked(
        "CLIENTS",
        created="NEW_CLIENT",
        updated="CLIENT_UPDATED",
        deleted="CLIENT_DELETED",
        heard=EVERYBODY,
        stale=("clients", "projects", "reports"),
    ),
)
