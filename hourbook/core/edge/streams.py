"""Answers too long for memory: their body is made while it is sent, one part in each transaction.

No transaction waits for a slow client, and memory holds one part however long the answer is. Until the first part
with content nothing has left, so refusals and faults up to there are proper answers; after it only the connection can
be broken off, which clients see as an incomplete body.
"""

import asyncio
from collections.abc import Iterator
from typing import NamedTuple

from hourbook.core.base.logs import carried
from hourbook.core.db.database import Tx
from hourbook.core.who.context import Context


class Stream(NamedTuple):
    """A verb's result. ``parts`` reads in the ``ctx.tx`` of the moment, another one at each part; an empty part says
    that there is nothing to send yet. Its ``finally`` clauses run in any case."""

    parts: Iterator[bytes]
    content_type: str
    headers: dict[str, str] = {}


class Parts:
    """The body of a streamed answer: ``async for part in parts``, then ``await parts.close()`` in any case."""

    def __init__(self, ctx: Context, source: Iterator[bytes]) -> None:
        self._ctx, self._source = ctx, source
        self._first: bytes | None = None
        self._ended = False

    async def begin(self) -> dict[str, str]:
        """Make the first part; what it raises may be answered, all is closed then. Returns the headers so far."""
        try:
            self._first = await self._next()
            return self._ctx.headers
        except BaseException:
            await self.close()
            raise

    def __aiter__(self) -> "Parts":
        return self

    async def __anext__(self) -> bytes:
        part, self._first = self._first, None
        if self._ended:
            raise StopAsyncIteration
        if part is None and (part := await self._next()) is None:
            raise StopAsyncIteration
        return part

    async def _next(self) -> bytes | None:
        while (part := await self._ctx.app.db.report(read_part, self._ctx, self._source)) == b"":
            pass
        return part  # type: ignore[no-any-return]

    def end(self) -> None:
        """Make no further part: nobody is there to read it."""
        self._ended = True

    async def close(self) -> None:
        """Let the source end, sent or not."""
        if (close := getattr(self._source, "close", None)) is not None:
            await asyncio.shield(asyncio.get_running_loop().run_in_executor(None, carried(close)))


def read_part(tx: Tx, ctx: Context, source: Iterator[bytes]) -> bytes | None:
    ctx.begin(tx)
    return next(source, None)
