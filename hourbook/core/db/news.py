"""What is committed, here and in other processes, brought to those who wait for it on the event loop.

Notices (``notices.py``) of this process come from whatever thread committed; on PostgreSQL the process also listens on
one connection for what the others commit, and tells them its own.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from typing import NamedTuple

from hourbook.core.base.logs import get_logger
from hourbook.core.db.database import Database
from hourbook.core.db.tables import new_id

log = get_logger()
TOGETHER = 0.02  # seconds; what is committed meanwhile is told to the others at once


class Hearer(NamedTuple):
    """Wants notices of these kinds (their first letters) while ``waits()``.

    ``hears(lost)`` is called when nothing of other processes is missed from now on, and says whether something was.
    """

    kinds: str
    hear: Callable[[str], None]
    waits: Callable[[], bool]
    hears: Callable[[bool], None]


class News:
    """Of one process."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.listening = asyncio.Event()  # set while nothing can be missed
        self.hearers: list[Hearer] = []
        self.overheard: list[Callable[[list[str]], None]] = []  # called in the thread that commits, which wakes nobody
        self._lost = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._name = new_id()
        self._outgoing: list[str] = []
        self._listener: asyncio.Task[None] | None = None
        self._sending: asyncio.Task[None] | None = None
        db.committed = self.committed

    def start(self) -> None:
        """Bring notices to the running loop from now on, and listen for those of other processes."""
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            if self.db.shared:
                self._listener = self._loop.create_task(self._listen())

    async def stop(self) -> None:
        """Bring nothing any more. What this process still commits, the others are told."""
        self._loop = None
        tasks = [task for task in (self._listener, self._sending) if task is not None]
        if self._listener is not None:
            self._listener.cancel()
        self._listener = self._sending = None
        self.listening.clear()
        self._lost = False
        await asyncio.gather(*tasks, return_exceptions=True)

    def soon(self, call: Callable[[], None]) -> None:
        """Call on the loop, from whatever thread or signal handler."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call)

    def committed(self, notices: list[str]) -> None:
        """A transaction of this process holds; called in its thread."""
        for overhear in self.overheard:
            overhear(notices)
        loop = self._loop
        if loop is None or loop.is_closed():
            self.db.announce(notices)
        elif self.db.shared or any(self._hearing(notice[0]) for notice in notices):
            loop.call_soon_threadsafe(self._spread, notices)

    def _hearing(self, kind: str) -> list[Hearer]:
        return [each for each in self.hearers if kind in each.kinds and each.waits()]

    def bring(self, notices: Iterable[str]) -> None:
        for notice in notices:
            for hearer in self._hearing(notice[0]):
                try:
                    hearer.hear(notice)
                except Exception:  # a newer process may tell what this one does not know: the others hear all the same
                    log.exception("a notice was not understood", notice=notice[:60])

    def _spread(self, notices: list[str]) -> None:
        self.bring(notices)
        if self.db.shared:
            if not self._outgoing:
                self._sending = asyncio.get_running_loop().create_task(self._send())
            self._outgoing += notices

    async def _send(self) -> None:
        await asyncio.sleep(TOGETHER)
        notices, self._outgoing = self._outgoing, []
        try:
            await self.db.announce_soon(notices, self._name)
        except Exception:
            log.exception("other processes were not told of changes", notices=len(notices))

    async def _listen(self) -> None:
        """Keep one connection that listens; after one was lost, something may have been missed."""
        while True:
            try:
                async with contextlib.aclosing(self.db.heard(self._hears)) as payloads:
                    async for payload in payloads:
                        sender, *notices = payload.split("\n")
                        if sender != self._name:
                            self.bring(notices)
            except Exception as problem:
                log.warning("listening for other processes failed, trying again", problem=str(problem))
            self.listening.clear()
            self._lost = True
            await asyncio.sleep(1)

    def _hears(self) -> None:
        self.listening.set()
        for hearer in self.hearers:
            hearer.hears(self._lost)
        self._lost = False
