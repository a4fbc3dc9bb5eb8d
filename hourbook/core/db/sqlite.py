"""SQLite behind the methods of ``database.py``: one writer thread with group commit, readers beside it."""

import asyncio
import contextlib
import fcntl
import os
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.logs import carried, get_logger
from hourbook.core.db.database import (
    ATTEMPTS,
    Conflict,
    Database,
    T,
    Tx,
    Verb,
    hand,
    is_conflict,
    is_unavailable,
    raw_connection,
)
from hourbook.core.db.notices import forget_after, noted, taken
from hourbook.core.db.sqlite_files import driver as sqlite_driver
from hourbook.core.db.sqlite_files import put_in_place

log = get_logger()
BATCH = 200
PAUSES = (0.1, 0.4)  # seconds between attempts to open the file


class DatabaseInUse(RuntimeError):
    """Another process owns the SQLite file."""


def sqlite_version() -> tuple[int, ...]:
    """The version of the SQLite library in use."""
    return tuple(map(int, sqlite_driver.sqlite_version.split(".")))


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
        return await asyncio.get_running_loop().run_in_executor(self._reports, carried(self._report), verb, args)

    def _report(self, verb: Verb[T], args: tuple[Any, ...]) -> T:
        if not hasattr(self._local, "tx"):
            self._local.tx = self.engine.connect()
            # a report passes over much once; the system's own cache of the file serves it as well
            raw_connection(self._local.tx).execute("PRAGMA cache_size=-4000")
            self._report_connections.append(self._local.tx)
        return in_snapshot(self._local.tx, verb, args)

    async def write(self, verb: Verb[T], *args: Any) -> T:
        if not self._paused and (self._thread is None or not self._thread.is_alive()):
            self._start_writing()
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._waiting.put((carried(verb), args, answer, loop))
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
        tx: Tx | None = None
        while batch := self._next_batch():
            try:
                tx = tx or self._opened()
                outcomes = commit_together(tx, [(verb, args) for verb, args, _, _ in batch])
                notices = taken(tx)
            except BaseException as error:  # not even begun: nobody may wait for a writer that is gone
                outcomes, notices = [(None, error)] * len(batch), []
            tx = self._after(tx, outcomes)
            if notices:
                self.hand_on(notices)  # first, so that a stream opened after the answer does not hear of it
            deliver(batch, outcomes)
        if tx is not None:
            tx.close()

    def _next_batch(self) -> list[Any]:
        """What waits, at least one; nothing when the writer is to end."""
        if (first := self._waiting.get()) is None:
            return []
        batch = [first]
        while len(batch) < BATCH and not self._waiting.empty():
            if (following := self._waiting.get()) is None:
                self._waiting.put(None)
                break
            batch.append(following)
        return batch

    def _opened(self) -> Tx:
        """A connection, tried for a while: files may be free again in a moment."""
        for pause in PAUSES:
            try:
                return self.engine.connect()
            except Exception as error:
                log.warning("the database can not be opened, trying again", problem=str(error))
                time.sleep(pause)
        return self.engine.connect()

    def _after(self, tx: Tx | None, outcomes: list[tuple[Any, BaseException | None]]) -> Tx | None:
        """Note whether writes are possible; with a connection that failed nothing more is tried."""
        failed = next((error for _, error in outcomes if error is not None and is_unavailable(error)), None)
        if failed is None:
            self.trouble = ""
            return tx
        if not self.trouble:
            log.error("the database can not be written", problem=str(failed))
        self.trouble = f"{type(failed).__name__}: {failed}"
        if tx is not None:
            with contextlib.suppress(Exception):
                tx.close()
        return None

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
    cursor = hand(tx)
    cursor.execute("BEGIN")
    try:
        return verb(tx, *args)
    finally:
        cursor.execute("ROLLBACK")


def commit_together(tx: Tx, verbs: list[tuple[Verb[Any], tuple[Any, ...]]]) -> list[tuple[Any, BaseException | None]]:
    """Run verbs in one transaction, each undone alone when it fails: (result, error) of each, after the commit."""
    raw = raw_connection(tx)
    try:
        raw.execute("BEGIN IMMEDIATE")
        outcomes = [run_alone(hand(tx), tx, verb, args) for verb, args in verbs]
        raw.execute("COMMIT")
    except BaseException as error:  # nothing was acknowledged: every waiting verb gets the reason
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        taken(tx)
        return [(None, error)] * len(verbs)
    return outcomes


def run_alone(cursor: Any, tx: Tx, verb: Verb[Any], args: tuple[Any, ...]) -> tuple[Any, BaseException | None]:
    """One verb of a group in its savepoint."""
    before = noted(tx)
    for left in reversed(range(ATTEMPTS)):
        cursor.execute("SAVEPOINT verb")
        try:
            result = verb(tx, *args)
            cursor.execute("RELEASE verb")
            return result, None
        except BaseException as error:
            if not raw_connection(tx).in_transaction:  # SQLite has undone everything by itself: a full disk, say
                raise
            cursor.execute("ROLLBACK TO verb")
            cursor.execute("RELEASE verb")
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
        with contextlib.suppress(RuntimeError):  # a loop that was closed: nobody waits any more
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
