"""The operation by which clients follow the changes of a workspace."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

from hourbook.core.base.errors import ApiError, InvalidValue, ValueNotInSet, ValueOutOfRange
from hourbook.core.db.database import Tx
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.features.entity_changes import feed
from hourbook.features.entity_changes.feed import ChangesOut, CursorGone, FeedQuery, Place

T = TypeVar("T")
ADMITTED = 3.0  # seconds until who waits is admitted anew
PER_USER = 30  # waiting requests of one person in one process
_waiting: Counter[str] = Counter()


class TooManyWait(ApiError):
    status, code = 429, 429
    message = "Too many requests wait for changes"
    cause = "{limit} requests of yours wait for changes on this server already."
    fix = "End some of them; one is enough for one workspace in one program."
    rule = "limit"
    example = {"limit": PER_USER}


@operation(
    "GET", "/workspaces/{workspaceId}/changes", tag="Entity changes", addition=True, waits=True,
    raises=[CursorGone, InvalidValue, ValueNotInSet, ValueOutOfRange, TooManyWait],
)  # fmt: skip
async def list_changes(ctx: Context, query: FeedQuery, anew: Callable[[Tx], Context]) -> ChangesOut:
    """Follow the changes of the workspace: every change that you may know of, once, in the order of commits.

    Go on with ``after`` set to ``next``. ``wait`` keeps the request until something happens, for so many seconds.
    ``before`` and ``after`` are the entity in the words of its own operation; null where it was not, is not, or where
    you do not see it. What happened while a thing was hidden from you is never told: when a project comes into view,
    read its tasks and entries. A cursor is yours alone; 410 says that its place is not known any more.
    """
    feed.check(query)

    async def read(verb: Callable[[Context], T]) -> T:
        return await ctx.app.db.fresh(lambda tx: verb(anew(tx)))  # type: ignore[no-any-return]

    seq = await read(lambda now: feed.start(now, query))
    live, until = ctx.app.live, time.monotonic() + query.wait
    drops = live.drops
    with one_more(ctx), live.watching(ctx.workspace_id) as woken:
        while True:
            woken.clear()
            place = Place(seq, True, [])
            for _ in range(feed.READS):
                place = await read(lambda now, at=place: feed.step(now, query, at))  # type: ignore[misc]
                if not place.more or len(place.found) > query.limit:
                    break
            left = until - time.monotonic()
            if place.found or place.more or left <= 0 or live.drops != drops:
                return await read(lambda now, at=place: feed.answer(now, query, at))  # type: ignore[misc]
            seq = place.seq
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(left, ADMITTED)):
                    await woken.wait()


@contextlib.contextmanager
def one_more(ctx: Context) -> Iterator[None]:
    """Count who waits."""
    if _waiting[ctx.user_id] >= PER_USER:
        raise TooManyWait(limit=PER_USER)
    _waiting[ctx.user_id] += 1
    try:
        yield
    finally:
        _waiting[ctx.user_id] -= 1
        if not _waiting[ctx.user_id]:
            del _waiting[ctx.user_id]
