"""Transactions that do the same for the same somebody, one after the other, where no row stands for it yet."""

import sqlalchemy as sa

from hourbook.core.db.database import Tx
from hourbook.core.db.prepared import Prepared

_key = sa.func.hashtextextended(sa.bindparam("what"), sa.text("0"))
_lock = Prepared(sa.select(sa.func.pg_advisory_xact_lock(_key)))


def take_turns(tx: Tx, what: str) -> None:
    """Wait for every other transaction that said the same until it ended; on SQLite each write does so anyway."""
    if tx.dialect.name == "postgresql":
        _lock(tx, what=what)
