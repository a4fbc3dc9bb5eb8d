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
from hourbook.proxy.forwarding import Client, Headers, beginning, problem_for_large
from hourbook.proxy.learned import holder
from hourbook.proxy.problems import Problem
from hourbook.proxy.repeats import LONGEST_ANSWER, LONGEST_REQUEST, Kept, Key, Repeats, did_nothing, key_of, not_claimed

log = get_logger()


class Given(NamedTuple):
    """An answer for the client: one that is or may be kept, or one too long for that, whose ``rest`` still comes."""

    kept: Kept
    rest: AsyncIterator[bytes] | None = None
    coming: httpx2.Response | None = None

    def headers(self) -> Headers:
        return self.kept.raw(is_whole=self.rest is None)

    async def parts(self) -> AsyncIterator[bytes]:
        yield self.kept.body
        if self.rest is not None:
            async for part in self.rest:
                yield part

    async def close(self) -> None:
        if self.coming is not None:
            await self.coming.aclose()


class Asking(NamedTuple):
    """How the upstream is asked, and how the body of its answer is read."""

    ask: Callable[[], Awaitable[httpx2.Response]]
    body: Callable[[httpx2.Response], AsyncIterator[bytes]]

    async def first(self) -> Given:
        """The answer as it came on the wire: whole, or the beginning of one too long to be kept. Raises Problem."""
        answer = await self.ask()
        parts = self.body(answer)
        try:
            body, is_whole = await beginning(parts, LONGEST_ANSWER)
        except BaseException:
            await answer.aclose()
            raise
        headers = [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in answer.headers.raw]
        kept = Kept(answer.status_code, headers, body)
        if not is_whole:
            return Given(kept, parts, answer)
        await answer.aclose()
        return Given(kept)


class Once:
    """The keys of this process. Their file is written by one thread: each write waits for the disk."""

    def __init__(self, repeats: Repeats) -> None:
        self._repeats = repeats
        self._writer = ThreadPoolExecutor(1)
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def answer(self, exchange: Exchange, client: Client, given: str, asking: Asking) -> Given:
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
        return Given(kept._replace(headers=[*kept.headers, ("idempotency-replayed", "true")]))

    async def first(self, key: Key, asking: Asking) -> Given:
        """Send it; before its answer goes on, keep it, or free the key of what was not done. Of one that is too long
        is kept only that it was given: it goes on as it comes, and is nowhere whole."""
        try:
            given = await asking.first()
        except Problem as problem:
            if not problem.sent:
                await self._note(self._repeats.release, key)
            raise
        if did_nothing(given.kept.status):
            await self._note(self._repeats.release, key)
        elif given.kept.status < 300:
            await self._note(self._repeats.keep, key, given.kept if given.rest is None else None)
        return given

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
