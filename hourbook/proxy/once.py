"""Does a POST with an ``Idempotency-Key`` once: those that come meanwhile wait for its answer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

import httpx2

from hourbook.core.base.logs import get_logger
from hourbook.core.db.sqlite_files import driver
from hourbook.proxy.exchange import Exchange
from hourbook.proxy.forwarding import Client, problem_for_large
from hourbook.proxy.learned import holder
from hourbook.proxy.problems import Problem
from hourbook.proxy.repeats import LONGEST_REQUEST, Kept, Key, Repeats, did_nothing, key_of, not_claimed

log = get_logger()


class Asking(NamedTuple):
    """How the upstream is asked, and how the body of its answer is read."""

    ask: Callable[[], Awaitable[httpx2.Response]]
    body: Callable[[httpx2.Response], AsyncIterator[bytes]]

    async def whole(self) -> Kept:
        """The whole answer, as it came on the wire. Raises Problem."""
        answer = await self.ask()
        try:
            body = b"".join([part async for part in self.body(answer)])
        finally:
            await answer.aclose()
        headers = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in answer.headers.raw]
        return Kept(answer.status_code, headers, body)


class Once:
    """The keys of this process. Their file is written by one thread: each write waits for the disk."""

    def __init__(self, repeats: Repeats) -> None:
        self._repeats = repeats
        self._writer = ThreadPoolExecutor(1)
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def answer(self, exchange: Exchange, client: Client, given: str, asking: Asking) -> Kept:
        """The answer to the first request with the key, sent now or before. It is waited for and kept also when the
        client goes away meanwhile. Raises Problem."""
        if not await client.read(LONGEST_REQUEST):
            raise problem_for_large(LONGEST_REQUEST)
        key = key_of(holder(exchange.headers), given, exchange.target.url, b"".join(client.begun))
        turn = self._turns.setdefault(key.id, asyncio.Lock())
        async with turn:
            try:
                kept: Kept | None = await self._do(self._repeats.claim, key, given)
            except driver.Error as problem:
                raise not_claimed(problem) from None
            if kept is None:
                return await self.first(key, asking)
        exchange.replayed = True
        return kept._replace(headers=[*kept.headers, ("idempotency-replayed", "true")])

    async def first(self, key: Key, asking: Asking) -> Kept:
        """Send it; before its answer goes on, keep it, or free the key of what was not done."""
        try:
            kept = await asking.whole()
        except Problem as problem:
            if not problem.sent:
                await self._note(self._repeats.release, key)
            raise
        if did_nothing(kept.status):
            await self._note(self._repeats.release, key)
        elif kept.status < 300:
            await self._note(self._repeats.keep, key, kept)
        return kept

    async def _note(self, work: Callable[..., Any], *given: Any) -> None:
        """Write how it went. Where that fails the answer goes on all the same; a repeat hears that it is not known."""
        try:
            await self._do(work, *given)
        except driver.Error as problem:
            log.error("an answer could not be kept", problem=str(problem))

    async def _do(self, work: Callable[..., Any], *given: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._writer, partial(work, *given))

    async def close(self) -> None:
        await self._do(self._repeats.close)
        self._writer.shutdown()
