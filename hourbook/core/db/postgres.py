"""PostgreSQL behind the same methods (``database.py``)."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Engine

from hourbook.core.base.logs import carried
from hourbook.core.db.database import Database, T, Verb, again, is_unavailable
from hourbook.core.db.notices import payloads, taken

CHANNEL = "hourbook"
LISTEN = f"LISTEN {CHANNEL}"
KEEP_ALIVE: dict[str, Any] = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}
_notify = sa.text("SELECT pg_notify(:channel, :payload)")


class PostgresDatabase(Database):
    """A pool of connections, each used by one worker thread at a time."""

    shared = True

    def __init__(self, url: str, *, pool_size: int, replica: str) -> None:
        super().__init__()
        self.url = url
        self.engine = self._engine(url, pool_size)
        self._replica = self._engine(replica, pool_size) if replica else self.engine
        self._snapshots = self._replica.execution_options(isolation_level="REPEATABLE READ")
        self._threads = ThreadPoolExecutor(pool_size, thread_name_prefix="postgres")
        self._reports = ThreadPoolExecutor(2, thread_name_prefix="report")

    def _engine(self, url: str, pool_size: int) -> Engine:
        address = sa.make_url(url).set(drivername="postgresql+psycopg")
        engine = sa.create_engine(address, pool_size=pool_size + 2, max_overflow=4, pool_pre_ping=False)

        @event.listens_for(engine, "connect")
        def utc(raw: Any, _record: Any) -> None:
            raw.execute("SET TIME ZONE 'UTC'")
            raw.commit()

        return engine

    async def write(self, verb: Verb[T], *args: Any) -> T:
        return await self._in_thread(self._threads, lambda: again(lambda: self._once(verb, args)))

    async def read(self, verb: Verb[T], *args: Any) -> T:
        return await self._in_thread(self._threads, lambda: self._read(verb, args))

    async def report(self, verb: Verb[T], *args: Any) -> T:
        return await self._in_thread(self._reports, lambda: self._read(verb, args))

    async def fresh(self, verb: Verb[T], *args: Any) -> T:
        return await self._in_thread(self._threads, lambda: self._read_newest(verb, args))

    async def _in_thread(self, threads: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(threads, carried(work))

    def _once(self, verb: Verb[T], args: tuple[Any, ...]) -> T:
        with self._noting_trouble(), self.engine.begin() as tx:
            taken(tx)  # an attempt that failed on this connection may have left some
            result = verb(tx, *args)
            notices = taken(tx)
        if notices:
            self.hand_on(notices)
        return result

    @contextlib.contextmanager
    def _noting_trouble(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            self.trouble = f"{type(error).__name__}: {error}" if is_unavailable(error) else ""
            raise
        self.trouble = ""

    def announce(self, notices: list[str], sender: str = "-") -> None:
        """Tell all processes that listen, this one too.

        Not in the transaction that made the change: commits that notify wait for each other, the disk included, and
        every write of the server would stand in that queue. A transaction that only notifies waits for no disk.
        """
        with self.engine.begin() as tx:
            for payload in payloads(notices, sender):
                tx.execute(_notify, {"channel": CHANNEL, "payload": payload})

    async def announce_soon(self, notices: list[str], sender: str) -> None:
        await self._in_thread(self._threads, lambda: self.announce(notices, sender))

    async def heard(self, listening: Callable[[], None]) -> AsyncGenerator[str]:
        address = sa.make_url(self.url).set(drivername="postgresql").render_as_string(hide_password=False)
        connecting = psycopg.AsyncConnection.connect(address, autocommit=True, **KEEP_ALIVE)
        async with await connecting as connection:
            await connection.execute(LISTEN)
            listening()
            async for heard in connection.notifies():
                yield heard.payload

    def _read(self, verb: Verb[T], args: tuple[Any, ...]) -> T:
        with self._snapshots.connect() as tx:
            return verb(tx, *args)

    def _read_newest(self, verb: Verb[T], args: tuple[Any, ...]) -> T:
        with self.engine.execution_options(isolation_level="REPEATABLE READ").connect() as tx:
            return verb(tx, *args)

    def close(self) -> None:
        self._threads.shutdown()
        self._reports.shutdown()
        if self._replica is not self.engine:
            self._replica.dispose()
        super().close()
