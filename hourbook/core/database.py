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

import asyncio
import fcntl
import os
import queue
import threading
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

from hourbook.core.logs import get_logger
from hourbook.core.notices import forget_after, noted, taken
from hourbook.core.sqlite_files import driver as sqlite_driver
from hourbook.core.sqlite_files import put_in_place

log = get_logger()
Tx = Connection
T = TypeVar("T")
Verb = Callable[..., T]
ATTEMPTS = 10
BATCH = 200
CONFLICTS = {"40001", "40P01", "23503", "23505"}  # PostgreSQL: serialization, deadlock, foreign and unique keys


class DatabaseInUse(RuntimeError):
    """Another process owns the SQLite file."""


class Conflict(RuntimeError):
    """A verb met a conflict at every attempt."""


class RowGone(Conflict):
    """A row that the verb read was deleted meanwhile; the verb is run again and finds that out for itself."""


def sqlite_version() -> tuple[int, ...]:
    """The version of the SQLite library in use."""
    return tuple(map(int, sqlite_driver.sqlite_version.split(".")))


def create(url: str, *, pool_size: int = 8, replica: str = "") -> "Database":
    """The database of an address: ``sqlite:///path`` or ``postgresql://user:password@host/name``."""
    if url.startswith("sqlite"):
        return SqliteDatabase(url)
    from hourbook.core.postgres import PostgresDatabase

    return PostgresDatabase(url, pool_size=pool_size, replica=replica)


class Database:
    """What both databases share; see the module for the meaning of the methods."""

    url: str
    engine: Engine
    reads_inline = False  # whether read() runs on the event loop
    shared = False  # whether other processes may use it at the same time

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

    async def fresh(self, verb: Verb[T], *args: Any) -> T:
        return await self.read(verb, *args)

    def now(self, verb: Verb[T], *args: Any) -> T:
        return again(lambda: self._once(verb, args))

    def _once(self, verb: Verb[T], args: tuple[Any, ...]) -> T:
        raise TypeError("abstract")

    def close(self) -> None:
        self.engine.dispose()


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


class SqliteDatabase(Database):
    """One writer thread, one reader on the event loop, readers in threads for reports."""

    reads_inline = True

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.path = Path(sa.make_url(url).database or "hourbook.db")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.engine = sa.create_engine(
            "sqlite://",
            module=sqlite_driver,
            creator=self._connect,
            poolclass=sa.NullPool,
            isolation_level="AUTOCOMMIT",
        )
        self._waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._reader: Tx | None = None
        self._reports = ThreadPoolExecutor(2, thread_name_prefix="report")
        self._local = threading.local()
        self._report_connections: list[Tx] = []
        self._paused = False  # writes and reports wait
        self._lock: Any = None

    def _connect(self) -> Any:
        if not self.path.exists():
            self.path.touch(mode=0o600)  # SQLite gives its other files the same rights
        raw = sqlite_driver.connect(
            str(self.path), timeout=5, isolation_level=None, check_same_thread=False, cached_statements=512
        )
        for pragma in ("journal_mode=wal", "synchronous=FULL", "foreign_keys=on", "busy_timeout=5000", "mmap_size=0"):
            raw.execute(f"PRAGMA {pragma}")
        raw.execute("PRAGMA cache_size=-16000")
        # SQLite's own knows ASCII only: "Énergie" would not even be found by its own name
        raw.create_function(
            "lower", 1, lambda text: text.lower() if isinstance(text, str) else text, deterministic=True
        )
        return raw

    def own(self) -> None:
        """Claim the file for this process, whose id the lock file then holds; raises DatabaseInUse where another
        process has it."""
        if self._lock is not None:
            return
        lock = open(f"{self.path}.lock", "a+")  # noqa: SIM115  held until close
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            raise DatabaseInUse(
                f"Another hourbook process uses {self.path}. Stop it first, or use PostgreSQL for several processes."
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        self._lock = lock

    def owner(self) -> int | None:
        """The id of the other process that owns the file now, or None."""
        try:
            with open(f"{self.path}.lock") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except FileNotFoundError:
            return None
        except OSError:
            return int(Path(f"{self.path}.lock").read_text() or 0)
        return None

    async def read(self, verb: Verb[T], *args: Any) -> T:
        if self._reader is None:
            self._reader = self.engine.connect()
        return in_snapshot(self._reader, verb, args)

    async def report(self, verb: Verb[T], *args: Any) -> T:
        while self._paused:  # noqa: ASYNC110  some milliseconds, seldom
            await asyncio.sleep(0.01)
        return await asyncio.get_running_loop().run_in_executor(self._reports, self._report, verb, args)

    def _report(self, verb: Verb[T], args: tuple[Any, ...]) -> T:
        if not hasattr(self._local, "tx"):
            self._local.tx = self.engine.connect()
            # a report passes over much once; the system's own cache of the file serves it as well
            raw_connection(self._local.tx).execute("PRAGMA cache_size=-4000")
            self._report_connections.append(self._local.tx)
        return in_snapshot(self._local.tx, verb, args)

    async def write(self, verb: Verb[T], *args: Any) -> T:
        if self._thread is None and not self._paused:
            self._start_writing()
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._waiting.put((verb, args, answer, loop))
        return await answer

    def _once(self, verb: Verb[T], args: tuple[Any, ...]) -> T:
        with self.engine.connect() as tx:
            [(result, error)] = commit_together(tx, [(verb, args)])
            notices = taken(tx)
        if notices:
            self.hand_on(notices)
        if error:
            raise error
        return result  # type: ignore[no-any-return]

    def _write_forever(self) -> None:
        tx = self.engine.connect()
        while (first := self._waiting.get()) is not None:
            batch = [first]
            while len(batch) < BATCH and not self._waiting.empty():
                if (following := self._waiting.get()) is None:
                    self._waiting.put(None)
                    break
                batch.append(following)
            outcomes = commit_together(tx, [(verb, args) for verb, args, _, _ in batch])
            if notices := taken(tx):
                self.hand_on(notices)  # first, so that a stream opened after the answer does not hear of it
            deliver(batch, outcomes)
        tx.close()

    def _start_writing(self) -> None:
        self._thread = threading.Thread(target=self._write_forever, name="writer", daemon=True)
        self._thread.start()

    def _stop_threads(self) -> None:
        """Let writes and reports that began come to their end, and close their connections."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()
            self._thread = None
        self._reports.shutdown()
        while self._report_connections:
            self._report_connections.pop().close()

    def _close_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    async def swap(self, fresh: Path) -> Path | None:
        """Put another file in the place of this one between two transactions; returns where the old one is kept.

        Writes and reports that come meanwhile wait; reads see the one file or the other.
        """
        self._paused = True
        try:
            await asyncio.to_thread(self._stop_threads)
            self._close_reader()  # from here to the end nothing else runs on the event loop
            return put_in_place(self.path, fresh)
        finally:
            self._reports = ThreadPoolExecutor(2, thread_name_prefix="report")
            self._local = threading.local()
            self._paused = False
            self._start_writing()

    def close(self) -> None:
        self._stop_threads()
        self._close_reader()
        super().close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def in_snapshot(tx: Tx, verb: Verb[T], args: tuple[Any, ...]) -> T:
    """Run a reading verb so that all its statements see the same state."""
    raw = raw_connection(tx)
    raw.execute("BEGIN")
    try:
        return verb(tx, *args)
    finally:
        raw.execute("ROLLBACK")


def commit_together(tx: Tx, verbs: list[tuple[Verb[Any], tuple[Any, ...]]]) -> list[tuple[Any, BaseException | None]]:
    """Run verbs in one transaction, each undone alone when it fails: (result, error) of each, after the commit."""
    raw = raw_connection(tx)
    try:
        raw.execute("BEGIN IMMEDIATE")
        outcomes = [run_alone(raw, tx, verb, args) for verb, args in verbs]
        raw.execute("COMMIT")
    except BaseException as error:  # nothing was acknowledged: every waiting verb gets the reason
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        taken(tx)
        return [(None, error)] * len(verbs)
    return outcomes


def run_alone(raw: Any, tx: Tx, verb: Verb[Any], args: tuple[Any, ...]) -> tuple[Any, BaseException | None]:
    """One verb of a group in its savepoint."""
    before = noted(tx)
    for left in reversed(range(ATTEMPTS)):
        raw.execute("SAVEPOINT verb")
        try:
            result = verb(tx, *args)
            raw.execute("RELEASE verb")
            return result, None
        except BaseException as error:
            raw.execute("ROLLBACK TO verb")
            raw.execute("RELEASE verb")
            forget_after(tx, before)
            if not is_conflict(error):
                return None, error
            if not left:
                return None, Conflict(str(error))
    raise Conflict  # pragma: no cover


def deliver(batch: list[Any], outcomes: list[tuple[Any, BaseException | None]]) -> None:
    """Hand the outcomes to the event loops that wait for them, one wake-up a loop."""
    loops = {id(loop): loop for *_, loop in batch}
    for key, loop in loops.items():
        mine = [(answer, out) for (_, _, answer, own), out in zip(batch, outcomes, strict=True) if id(own) == key]
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, mine)


def settle(answers: list[tuple[asyncio.Future[Any], tuple[Any, BaseException | None]]]) -> None:
    """Resolve futures on their own loop; a caller that has gone away is left alone."""
    for answer, (result, error) in answers:
        if answer.done():
            continue
        if error is None:
            answer.set_result(result)
        else:
            answer.set_exception(error)


def raw_connection(tx: Tx) -> Any:
    """The driver's connection below a SQLAlchemy one."""
    return tx.connection.driver_connection
