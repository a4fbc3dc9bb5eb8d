"""Clients as other features may write them; each write leaves its change."""

from typing import Any

from hourbook.core.rows import records
from hourbook.core.who.context import Context
from hourbook.features.clients.tables import ClientRow, clients


def add_plain_client(ctx: Context, **columns: Any) -> str:
    """Add a client from columns that are known to fit; returns its id."""
    added: str = records.add(ctx, clients, **columns).id
    return added


def remove_client(ctx: Context, row: ClientRow) -> None:
    """Take away a client that no project names."""
    records.remove(ctx, clients, row)
