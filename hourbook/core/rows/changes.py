"""What happened: one row for each change, written in the transaction that makes the change.

Webhooks, the audit log, entity changes, live updates and undo read these rows; nobody writes them but ``records``.
"""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.db.notices import note
from hourbook.core.db.prepared import Prepared
from hourbook.core.db.tables import BigInteger, Column, String, Text, id_column, metadata, new_id
from hourbook.core.who.context import Context

changes = sa.Table(
    "changes",
    metadata,
    Column("workspace_id", String(24), primary_key=True),
    Column("id", String(24), primary_key=True),  # time-prefixed: sorts by when
    Column("at", BigInteger, nullable=False),
    Column("event", String(60), nullable=False),  # NEW_TIME_ENTRY ...: the contract's webhook events where one exists
    Column("kind", String(40), nullable=False),  # TIME_ENTRY ...: the contract's document types
    Column("entity_id", String(24), nullable=False),
    id_column("actor_id"),
    id_column("owner_id"),  # the user whose data it is, for visibility
    Column("request_id", String(32), nullable=False),
    Column("before", Text, nullable=True),  # JSON of the row, null when created
    Column("after", Text, nullable=True),  # JSON of the row, null when deleted
    sa.Index("ix_changes_entity", "workspace_id", "kind", "entity_id"),
)
# The trash of a person: the few rows among all changes that are asked for by owner.
_deleted = changes.c.event == "TIME_ENTRY_DELETED"
sa.Index(
    "ix_changes_deleted_entries", changes.c.workspace_id, changes.c.owner_id, changes.c.id,
    sqlite_where=_deleted, postgresql_where=_deleted,
)  # fmt: skip

_insert = Prepared(sa.insert(changes))


def record_change(
    ctx: Context,
    event: str,
    kind: str,
    entity_id: str,
    before: Any = None,
    after: Any = None,
    *,
    workspace_id: str = "",
) -> None:
    """Write the change row; ``before`` and ``after`` are mappings of column values."""
    owner = (after or before or {}).get("user_id")
    place, id = workspace_id or ctx.workspace_id, new_id()
    _insert(
        ctx.tx,
        workspace_id=place,
        id=id,
        at=now(),
        event=event,
        kind=kind,
        entity_id=entity_id,
        actor_id=ctx.caller.user_id or None,
        owner_id=owner,
        request_id=ctx.request_id,
        before=as_text(before),
        after=as_text(after),
    )
    note(ctx.tx, f"c {place} {id}")


def as_text(row: Any) -> str | None:
    return None if row is None else msgspec.json.encode(row, enc_hook=int).decode()  # instants and durations
