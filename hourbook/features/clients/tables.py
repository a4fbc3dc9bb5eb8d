"""Clients of a workspace."""

from typing import Protocol

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


class ClientRow(Protocol):
    """A row of ``clients``."""

    workspace_id: str
    id: str
    created_at: int
    name: str
    email: str | None
    cc_emails: list[str] | None
    address: str | None
    note: str | None
    currency_id: str | None
    archived: bool
