"""Where verbs run. A verb is a plain function ``verb(tx, ...)``; nobody else knows about threads or transactions.

- ``await db.write(verb, *args)``: one transaction; the answer comes after the commit. On SQLite one writer thread
  takes all waiting verbs into one commit (group commit, a SAVEPOINT each); on PostgreSQL a pooled connection in a
  worker thread. A verb that meets a conflict (unique or foreign key, deadlock, serialization, a row that is gone)
  is run again, at most ``ATTEMPTS`` times, so a verb looks first and lets the constraint catch the race.
- ``await db.read(verb, *args)``: a snapshot. On SQLite inline on the event loop; on PostgreSQL in a worker thread,
  on the replica where one is configured.
- ``await db.report(verb, *args)``: for whatever may read more than a few thousand rows: never on the event loop.
- ``await db.fresh(verb, *args)``: a small ``read`` that no replica may answer late.
- ``db.now(verb, *args)``: the same as ``write`` for callers without an event loop (command line, tests' set-up).

What a transaction noted (``notices.py``) goes to ``db.committed`` once it holds.

A verb never sleeps, sends mail or speaks HTTP. See docs/decisions/0002-database.md for what was measured.
"""

import contextlib
from collections.abc import AsyncGenerator, Callable
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from hourbook.core.base.logs import get_logger
from hourbook.core.db.sqlite_files import driver as sqlite_driver

log = get_logger()
Tx = Connection
T = TypeVar("T")
Verb = Callable[..., T]
ATTEMPTS = 10
HAND = "hourbook.cursor"
# busy, locked, no memory, read-only, input or output, full, can not be opened, no permission (sqlite.org/rescode.html)
SQLITE_FAILURES = {5, 6, 7, 8, 10, 13, 14, 23}
POSTGRES_FAILURES = ("08", "53", "57P", "58", "25006")  # connection, resources, shutdown, system, read-only
CONFLICTS = {"40001", "40P01", "23503", "23505"}  # PostgreSQL: serialization, deadlock, foreign and unique keys


class Conflict(RuntimeError):
    """A verb met a conflict at every attempt."""


class RowGone(Conflict):
    """A row that the verb read was deleted meanwhile; the verb is run again and finds that out for itself."""


class Database:
    """What both databases share; see the module for the meaning of the methods."""

    url: str
    engine: Engine
    reads_inline = False  # whether read() runs on the event loop
    shared = False  # whether other processes may use it at the same time
    trouble = ""  # why the last write could not be made; "" when it could

    def __init__(self) -> None:
        self.committed: Callable[[list[str]], None] = self.announce

    def announce(self, notices: list[str]) -> None:
        """Tell the other processes that listen; where there are none, nobody."""

    async def announce_soon(self, notices: list[str], sender: str) -> None:
        """The same on an event loop; ``sender`` knows its own by this name."""

    def heard(self, listening: Callable[[], None]) -> AsyncGenerator[str]:
        """What is announced, by whatever process; ``listening`` is called when nothing more can be missed."""
        raise TypeError("abstract")

    def hand_on(self, notices: list[str]) -> None:
        """After a commit. What goes wrong here is no fault of the write, which holds."""
        try:
            self.committed(notices)
        except Exception:
            log.exception("nobody was told of a change", notices=len(notices))

    async def write(self, verb: Verb[T], *args: Any) -> T:
        raise TypeError("abstract")

    async def read(self, verb: Verb[T], *args: Any) -> T:
        raise TypeError("abstract")

    async def report(self, verb: Verb[T], *args: Any) -> T:
        raise TypeError("abstract")

    async def write_trouble(self) -> str:
        """Why nothing can be written now, or "". Where the last write failed one is tried."""
        if self.trouble:
            with contextlib.suppress(Exception):
                await self.write(touch)
        return self.trouble

    async def fresh(self, verb: Verb[T], *args: Any) -> T:
        return await self.read(verb, *args)

    def now(self, verb: Verb[T], *args: Any) -> T:
        return again(lambda: self._once(verb, args))

    def _once(self, verb: Verb[T], args: tuple[Any, ...]) -> T:
        raise TypeError("abstract")

    def close(self) -> None:
        self.engine.dispose()


def touch(tx: Tx) -> None:
    """A write that changes nothing."""
    if tx.dialect.name == "sqlite":
        raw = raw_connection(tx)
        raw.execute(f"PRAGMA user_version={raw.execute('PRAGMA user_version').fetchone()[0]}")
    else:
        tx.execute(sa.text("SELECT pg_current_xact_id()"))  # refused by a server that takes no writes


def again(attempt: Callable[[], T]) -> T:
    """Run an attempt until it meets no conflict."""
    for left in reversed(range(ATTEMPTS)):
        try:
            return attempt()
        except Exception as error:
            if not is_conflict(error):
                raise
            if not left:
                raise Conflict(str(error)) from error
    raise Conflict  # pragma: no cover


def is_conflict(error: BaseException) -> bool:
    """Whether running the verb again may succeed. Prepared statements raise the driver's own errors."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(cause, "sqlstate", None)
    if state:
        return state in CONFLICTS
    unique = isinstance(cause, sqlite_driver.IntegrityError) and "UNIQUE" in str(cause)
    return unique or isinstance(cause, Conflict)


def is_unavailable(error: BaseException) -> bool:
    """Whether the database itself is the reason, not what was asked of it."""
    if isinstance(error, PoolTimeout):
        return True
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite_driver.Error):
        return (getattr(cause, "sqlite_errorcode", 0) or 0) & 0xFF in SQLITE_FAILURES
    kind = type(cause)
    if kind.__module__.partition(".")[0] != "psycopg":
        return False
    state = getattr(cause, "sqlstate", None)
    return state.startswith(POSTGRES_FAILURES) if state else kind.__name__ == "OperationalError"


def raw_connection(tx: Tx) -> Any:
    """The driver's connection below a SQLAlchemy one."""
    return tx.connection.driver_connection


def hand(tx: Tx) -> Any:
    """The one cursor of a connection for statements whose rows are fetched at once: making one costs as much as a
    small statement."""
    kept = tx.info
    if HAND not in kept:
        kept[HAND] = raw_connection(tx).cursor()
    return kept[HAND]
