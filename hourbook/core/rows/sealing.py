"""Giving committed changes their ``seq`` on PostgreSQL. On SQLite they have it when they are written.

A change is numbered just after the commit, not in it, so that writers do not wait for each other: of a workspace one
transaction at a time takes what is committed and not numbered, in the order in which it was written. A change of a row
is written while the row is locked; so a later change of it has a higher ``n``, and is never seen without the earlier.
"""

import threading
import time
from collections.abc import Iterable

import sqlalchemy as sa

from hourbook.core.base.logs import get_logger
from hourbook.core.db.database import Database, Tx
from hourbook.core.db.prepared import Prepared
from hourbook.core.rows.changes import changes, last_seq

log = get_logger()
ROUND = 0.02  # seconds between two rounds: what is committed meanwhile is numbered together
LOOK = 5.0  # seconds until it is looked for what a process left that was killed
AT_ONCE = 50  # workspaces in one transaction
LOCK = 20_240  # with a workspace's hash: the advisory lock under which its changes are numbered

_lock = Prepared(sa.select(sa.func.pg_advisory_xact_lock(
    sa.literal_column(str(LOCK)), sa.func.hashtext(sa.bindparam("place")))
))  # fmt: skip
_mine = changes.c.workspace_id == sa.bindparam("place"), changes.c.seq.is_(None)
_fresh = sa.select(changes.c.id, sa.func.row_number().over(order_by=changes.c.n).label("place")).where(*_mine).cte()
_number = Prepared(
    sa.update(changes)
    .values(seq=sa.cast(sa.bindparam("last"), sa.BigInteger) + _fresh.c.place)
    .where(changes.c.workspace_id == sa.bindparam("place"), changes.c.id == _fresh.c.id)
    .returning(changes.c.seq)
)
_places = Prepared(sa.select(changes.c.workspace_id).where(changes.c.seq.is_(None)).distinct())


def seal(tx: Tx, scopes: Iterable[str]) -> list[str]:
    """Number what is committed in these workspaces; a notice for each that has something new.

    Locks are taken in one order, so that two processes never wait for each other.
    """
    told = []
    for scope in sorted(scopes):
        _lock(tx, place=scope)  # the next statements see what whoever held it has committed
        last = last_seq(tx, scope)
        if numbered := _number(tx, place=scope, last=last):
            told.append(f"c {scope} {last + len(numbered)}")
    return told


def unsealed(tx: Tx) -> set[str]:
    """The workspaces with changes that have no number yet."""
    return {scope for (scope,) in _places(tx)}


class Sealer:
    """Stands between the commits of a process and those who hear of them: ``u`` notices go in, ``c`` notices come out.

    Once started, a thread does it, so that no answer waits for it; before that, whoever commits does it.
    """

    def __init__(self, db: Database) -> None:
        self._db, self._told = db, db.committed
        self._waiting: set[str] = set()
        self._lock, self._woken, self._over = threading.Lock(), threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None
        if db.shared:
            db.committed = self.committed

    def committed(self, notices: list[str]) -> None:
        """A transaction of this process holds; called in its thread."""
        scopes = {notice[2:] for notice in notices if notice.startswith("u ")}
        if others := [notice for notice in notices if not notice.startswith("u ")]:
            self._told(others)
        if not scopes:
            return
        if self._thread is None:
            self._seal(scopes)
        else:
            with self._lock:
                self._waiting |= scopes
            self._woken.set()

    def start(self) -> None:
        """Number from now on in a thread, first what was left by processes that are gone."""
        if self._db.shared and self._thread is None:
            self._over.clear()
            self._thread = threading.Thread(target=self._run, name="sealer", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Number what waits, and let whoever commits do it from now on."""
        if self._thread is not None:
            self._over.set()
            self._woken.set()
            self._thread.join()
            self._thread = None
            self._seal(self._taken())

    def _run(self) -> None:
        looked = 0.0
        while not self._over.is_set():
            scopes = self._taken()
            try:
                if time.monotonic() - looked >= LOOK:
                    scopes |= self._db.now(unsealed)
                    looked = time.monotonic()
                self._seal(scopes)
            except Exception as problem:  # what was not numbered is found when it is looked for
                log.warning("changes could not be numbered, trying again", problem=str(problem))
                looked = 0.0
            self._over.wait(ROUND)
            self._woken.wait(LOOK)
            self._woken.clear()

    def _taken(self) -> set[str]:
        with self._lock:
            scopes, self._waiting = self._waiting, set()
        return scopes

    def _seal(self, scopes: set[str]) -> None:
        order = sorted(scopes)
        for first in range(0, len(order), AT_ONCE):
            if told := self._db.now(seal, order[first : first + AT_ONCE]):
                self._told(told)
