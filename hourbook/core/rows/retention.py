"""How long the log of changes is kept: the oldest rows of a log go, never one from its middle and never the newest.

A row is as old as its id says, which was made when it was written; ``at`` may be earlier (sample data, imports).
"""

from collections.abc import Callable

import sqlalchemy as sa

from hourbook.core.db.database import Tx
from hourbook.core.rows.changes import changes, last_seq

AT_ONCE = 5_000  # rows a run removes from all logs together: the writer is not held up
ASKED: list[Callable[[Tx, str, int, int], int]] = []  # of scope, oldest and until: until where the rows may go


def forget_before(tx: Tx, instant: int, at_once: int = AT_ONCE) -> int:
    """Delete what was written before ``instant`` (UTC milliseconds), at most ``at_once`` rows, of the logs that have
    something a day older. Returns how many."""
    first_id = f"{instant // 1000:08x}"
    scopes = sa.select(changes.c.workspace_id).where(changes.c.id < f"{instant // 1000 - 86_400:08x}").distinct()
    removed = 0
    for scope in sorted(tx.execute(scopes).scalars()):
        if removed >= at_once:
            break
        removed += _forget_in(tx, scope, first_id, at_once - removed)
    return removed


def _forget_in(tx: Tx, scope: str, first_id: str, at_once: int) -> int:
    """Shorten one log from its old end up to the first row that is kept."""
    here = changes.c.workspace_id == scope, changes.c.seq.is_not(None)
    kept = tx.execute(sa.select(sa.func.min(changes.c.seq)).where(*here, changes.c.id >= first_id)).scalar()
    end = min(kept or last_seq(tx, scope), last_seq(tx, scope))
    oldest = tx.execute(sa.select(sa.func.min(changes.c.seq)).where(*here)).scalar() or end
    until = min(end, oldest + at_once)
    for verb in ASKED:
        until = verb(tx, scope, oldest, until)
    return tx.execute(sa.delete(changes).where(*here, changes.c.seq < until)).rowcount
