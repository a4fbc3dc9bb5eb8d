"""What happened: one row for each change, written in the transaction that makes the change.

The rows of a workspace are one log: ``n`` is the order in which they were written, which agrees with the rows they are
about; ``seq`` counts them without a gap once they are committed (``sealing.py``), and readers follow it
(``following.py``). What happens to an account belongs to no workspace and is a log of its own, ``ACCOUNTS``.
Nobody writes these rows but ``records`` and ``record_change``.
"""

from collections.abc import Mapping
from typing import Any, Protocol

import msgspec
import sqlalchemy as sa

from hourbook.core.db.database import Tx
from hourbook.core.db.notices import note
from hourbook.core.db.prepared import Prepared
from hourbook.core.db.tables import BigInteger, Column, String, Text, id_column, metadata, new_id
from hourbook.core.who.context import Context

ACCOUNTS = "accounts"  # in the place of a workspace's id, which is 24 hex digits; ``owner_id`` is the person

changes = sa.Table(
    "changes",
    metadata,
    Column("workspace_id", String(24), primary_key=True),
    Column("id", String(24), primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("event", String(60), nullable=False),  # NEW_TIME_ENTRY ...: the contract's webhook events where one exists
    Column("kind", String(40), nullable=False),  # TIME_ENTRY ...: the contract's document types
    Column("entity_id", String(24), nullable=False),
    id_column("actor_id"),
    id_column("owner_id"),  # the user whose data it is, for visibility
    Column("request_id", String(32), nullable=False),
    Column("before", Text, nullable=True),  # JSON of the row, null when created
    Column("after", Text, nullable=True),  # JSON of the row, null when deleted
    Column("n", BigInteger, sa.Identity(), nullable=False),  # rises within a workspace; SQLite: the same as seq
    Column("seq", BigInteger, nullable=True),  # 1, 2, 3 ... within a workspace; null: not sealed yet
    Column("action_metadata", String(500), nullable=True),  # of the request, to be handed on
    sa.Index("ix_changes_entity", "workspace_id", "kind", "entity_id"),
)
# Rows enter each of these once: PostgreSQL would keep nulls in an index of all of them.
sa.Index("uq_changes_seq", changes.c.workspace_id, changes.c.seq, unique=True,
         postgresql_where=changes.c.seq.is_not(None))  # fmt: skip
_unsealed = changes.c.seq.is_(None)
sa.Index("ix_changes_unsealed", changes.c.workspace_id, changes.c.n, sqlite_where=_unsealed, postgresql_where=_unsealed)


class ChangeRow(Protocol):
    """A row of ``changes``; ``at`` is UTC ms, ``before`` and ``after`` are JSON."""

    workspace_id: str
    id: str
    at: int
    event: str
    kind: str
    entity_id: str
    actor_id: str | None
    owner_id: str | None
    request_id: str
    before: str | None
    after: str | None
    n: int
    seq: int | None
    action_metadata: str | None


_given = [column for column in changes.columns if column.name not in ("n", "seq")]
_values = {column.name: sa.bindparam(column.name, type_=column.type) for column in _given}
_insert = Prepared(sa.insert(changes).values(_values))
_of_place = sa.select(changes.c.seq).where(changes.c.workspace_id == sa.bindparam("place"), changes.c.seq.is_not(None))
_zero, _one = sa.literal_column("0", sa.BigInteger), sa.literal_column("1", sa.BigInteger)
_newest = _of_place.order_by(changes.c.seq.desc()).limit(_one)
_last = Prepared(_newest)
_next = sa.func.coalesce(_newest.scalar_subquery(), _zero) + _one
_next_one = sa.select(_next.label("seq")).subquery()
_insert_next = Prepared(
    sa.insert(changes).from_select(
        [*_values, "n", "seq"], sa.select(*_values.values(), _next_one.c.seq, _next_one.c.seq)
    ).returning(changes.c.seq)
)  # fmt: skip


def record_change(
    ctx: Context,
    event: str,
    kind: str,
    entity_id: str,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    *,
    workspace_id: str = "",
    owner_id: str | None = None,
) -> None:
    """Write the change row; ``before`` and ``after`` are mappings of column values.

    The lock on what changed is held by now: that is what makes ``n`` agree with the rows.
    """
    row = {
        "workspace_id": workspace_id or ctx.workspace_id,
        "id": new_id(),
        "at": ctx.now,
        "event": event,
        "kind": kind,
        "entity_id": entity_id,
        "actor_id": ctx.caller.user_id or None,
        "owner_id": owner_id or (after or before or {}).get("user_id"),
        "request_id": ctx.request_id,
        "action_metadata": ctx.action_metadata or None,
        "before": as_text(before),
        "after": as_text(after),
    }
    if ctx.tx.dialect.name == "sqlite":  # one writer: the order of writing is the order of commits
        [(seq,)] = _insert_next(ctx.tx, place=row["workspace_id"], **row)
        note(ctx.tx, f"c {row['workspace_id']} {seq}")
    else:
        _insert(ctx.tx, **row)
        note(ctx.tx, f"u {row['workspace_id']}")


def record_changes(tx: Tx, workspace_id: str, rows: list[dict[str, Any]]) -> None:
    """Write many change rows of one workspace at once; the rows lack ``workspace_id``, ``n`` and ``seq``."""
    if not rows:
        return
    rows = [{"workspace_id": workspace_id, **row} for row in rows]
    if tx.dialect.name == "sqlite":
        first = last_seq(tx, workspace_id) + 1
        rows = [row | {"n": seq, "seq": seq} for seq, row in enumerate(rows, first)]
        note(tx, f"c {workspace_id} {first + len(rows) - 1}")
    else:
        note(tx, f"u {workspace_id}")
    tx.execute(sa.insert(changes), rows)


def last_seq(tx: Tx, scope: str) -> int:
    """How far the log of a workspace (or of ACCOUNTS) goes; 0 for an empty one. The newest row is always kept."""
    rows = _last(tx, place=scope)
    return int(rows[0][0]) if rows else 0


def as_text(row: object) -> str | None:
    return None if row is None else msgspec.json.encode(row, enc_hook=int).decode()  # instants and durations
