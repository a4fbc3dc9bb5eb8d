"""Following a log of changes: every row once, in order, from where the reader stands.

A reader keeps the ``seq`` of the last row it has dealt with. Rows appear in the order of their ``seq``, so what is
read after it is complete; a reader that waits is woken by notices (``core/edge/live.py``) and reads again.
"""

from collections.abc import Collection
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.db.database import Tx
from hourbook.core.db.prepared import Prepared
from hourbook.core.rows.changes import changes, last_seq

SCANNED = 10_000  # rows looked at in one read, however few of them are of the wanted kinds

_first = Prepared(sa.select(changes.c.seq).where(
    changes.c.workspace_id == sa.bindparam("place"), changes.c.seq.is_not(None),
).order_by(changes.c.seq).limit(1))  # fmt: skip
_id_at = Prepared(
    sa.select(changes.c.id).where(changes.c.workspace_id == sa.bindparam("place"), changes.c.seq == sa.bindparam("seq"))
)


class ChangesForgotten(LookupError):
    """The reader stands before ``oldest``, the first change that retention left, or behind the end, which is so after
    a restore: it must read everything again.

    An operation that lets clients follow the log refuses with 410 then.
    """

    def __init__(self, seq: int, oldest: int) -> None:
        super().__init__(f"the changes after {seq} are gone; the oldest one is {oldest}")
        self.seq, self.oldest = seq, oldest


class Page(NamedTuple):
    """``rows`` of ``changes``, oldest first; the reader stands at ``seq`` then, and there is ``more`` behind it."""

    rows: list[Any]
    seq: int
    more: bool


def oldest_seq(tx: Tx, scope: str) -> int:
    """Where the log begins by now; 0 for an empty one."""
    rows = _first(tx, place=scope)
    return int(rows[0][0]) if rows else 0


def id_at(tx: Tx, scope: str, seq: int) -> str | None:
    """The id of the change at a place: "" for 0, where every log begins; None where none stands (any more)."""
    if seq == 0:
        return ""
    rows = _id_at(tx, place=scope, seq=seq) if seq < 2**63 else []
    return rows[0][0] if rows else None


def changes_after(tx: Tx, scope: str, seq: int, limit: int, kinds: Collection[str] = ()) -> Page:
    """What happened after ``seq`` in a workspace (or in ACCOUNTS), of these kinds or of all; at most ``limit`` rows.

    A page without rows may have more behind it. Raises ChangesForgotten.
    """
    last = last_seq(tx, scope)
    if seq == last:
        return Page([], last, False)
    oldest = oldest_seq(tx, scope)
    if not oldest - 1 <= seq <= last:
        raise ChangesForgotten(seq, oldest)
    until = min(last, seq + SCANNED)
    values: dict[str, Any] = {f"kind{place}": kind for place, kind in enumerate(sorted(kinds))}
    rows = _between(len(kinds)).rows(tx, place=scope, seq=seq, until=until, most=limit, **values)
    reached = rows[-1].seq if len(rows) == limit else until
    return Page(rows, reached, reached < last)


@cache
def _between(kinds: int) -> Prepared:
    wanted = [changes.c.workspace_id == sa.bindparam("place"), changes.c.seq > sa.bindparam("seq"),
              changes.c.seq <= sa.bindparam("until")]  # fmt: skip
    if kinds:
        wanted.append(changes.c.kind.in_([sa.bindparam(f"kind{place}") for place in range(kinds)]))
    return Prepared(sa.select(changes).where(*wanted).order_by(changes.c.seq).limit(sa.bindparam("most")))
