"""Endless answers that tell what happens: ``GET /workspaces/{workspaceId}/live``.

A verb returns ``Live(tell)``. The stream then runs without a transaction and stands at a place in the workspace's log
of changes. Whenever notices (``notices.py``) of the workspace arrive, and every few seconds without any, one short read
admits the caller anew (credential, membership, permission), reads the log from that place and calls ``tell(ctx, rows,
requests)`` for the events that this caller may have. Who is refused there loses the stream. Notices only wake a stream,
but for rows of the request log, which have no log to be read from. The last event of each part has an id, by which a
client that lost the stream goes on (``Last-Event-ID``). On PostgreSQL each process listens on one connection for what
the others commit.
"""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from hourbook.core.base import metrics
from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import encode
from hourbook.core.db.database import Database, Tx
from hourbook.core.db.news import Hearer, News
from hourbook.core.rows.changes import last_seq
from hourbook.core.rows.cursors import cursor, read_cursor
from hourbook.core.rows.following import ChangesForgotten, Page, changes_after, id_at
from hourbook.core.who.context import Context

PER_USER = 30  # streams of one person in one process
WAITING = 2_000  # changes that a reader may be behind, and requests that are kept for one who is slow
AT_ONCE = 200  # changes, and requests, told in one read
PAUSE = 0.1  # seconds between two reads of one stream: what comes meanwhile is told together
ADMITTED = 3.0  # seconds until the caller is admitted anew
HEARTBEAT = 15.0  # seconds of silence before a comment line keeps proxies from closing
LONGEST = 3_600.0  # seconds; then the client connects again, perhaps to another process

BEAT = b":\n\n"


class Event(NamedTuple):
    """One event of a stream; ``data`` is sent as JSON."""

    name: str
    data: Any


HELLO, RESYNC = Event("hello", {}), Event("resync", {})
Tell = Callable[[Any, list[Any], list[str]], Iterable[Event]]


class Live(NamedTuple):
    """A verb's result: an endless ``text/event-stream``.

    ``tell`` gets change rows and notices of requests, and runs in the snapshot of the moment (``ctx.tx``).
    """

    tell: Tell


class TooManyStreams(ApiError):
    status, code = 429, 429
    message = "Too many live streams"
    cause = "You have {limit} live streams open on this server already."
    fix = "Close some of them, such as tabs you do not need; one stream is enough for one workspace in one program."
    rule = "limit"
    example = {"limit": PER_USER}


class Read(NamedTuple):
    """What one read of a stream found."""

    events: list[Event]
    seq: int  # where the stream stands now
    more: bool
    cursor: str


class Feed:
    """The body of an endless answer: like ``streams.Parts``, and ``end()`` makes it stop.

    ``last`` is the id of the last event that the client had, "" for a new one.
    """

    def __init__(self, hub: "Hub", ctx: Context, admit: Callable[[Tx], Any], tell: Tell, last: str = "") -> None:
        self.workspace_id, self.user_id = ctx.workspace_id, ctx.user_id
        self._hub, self._admit, self._tell = hub, admit, tell
        self._seq, self._lost = place_of(ctx, last)
        self._first: bytes | None = as_text([HELLO], "" if self._lost else cursor_of(ctx, ctx.tx, self._seq))
        self._behind = True  # something may have been committed since ctx.tx was begun
        self._waiting: deque[str] = deque()  # notices of requests
        self._ended = False
        self._woken = asyncio.Event()
        self._began = self._sent = self._read_at = time.monotonic()

    async def begin(self) -> dict[str, str]:
        """Take a place among the streams; there are no further headers. Raises TooManyStreams."""
        try:
            await self._hub.enter(self)
            return {}
        except BaseException:
            self._hub.leave(self)
            raise

    def __aiter__(self) -> "Feed":
        return self

    async def __anext__(self) -> bytes:
        part, self._first = self._first, None
        while not part:
            await self._news()
            if self._ended or time.monotonic() - self._began >= self._hub.longest:
                raise StopAsyncIteration
            part = await self._next()
        self._sent = time.monotonic()
        return part

    async def _news(self) -> None:
        """Until there is something to tell, or the caller is to be admitted anew; never twice in a short while."""
        rest = min(PAUSE, self._hub.longest) - (time.monotonic() - self._read_at)
        if rest > 0 and not self._ended:
            await asyncio.sleep(rest)
        if not (self._ended or self._behind or self._waiting or self._lost):
            self._woken.clear()
            left = self._began + self._hub.longest - time.monotonic()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(max(0, min(ADMITTED, left))):
                    await self._woken.wait()

    async def _next(self) -> bytes:
        """What the caller may have of what is new; empty if nothing. Ends for a caller who is not admitted any more."""
        (lost, self._lost), (behind, self._behind) = (self._lost, False), (self._behind, False)
        requests = [self._waiting.popleft() for _ in range(min(AT_ONCE, len(self._waiting)))]
        try:
            read = await self._hub.db.fresh(self._read, lost, behind, requests)
        except ApiError:
            raise StopAsyncIteration from None
        self._seq, self._behind = read.seq, self._behind or read.more
        self._read_at = time.monotonic()
        if not read.events and self._read_at - self._sent >= HEARTBEAT:
            return BEAT
        return as_text(read.events, read.cursor)

    def _read(self, tx: Tx, lost: bool, behind: bool, requests: list[str]) -> Read:
        ctx = self._admit(tx)
        page = self._page(tx) if behind and not lost else None
        if lost or (behind and page is None):
            events, page = [RESYNC], Page([], last_seq(tx, self.workspace_id), False)
        elif page is None and not requests:
            return Read([], self._seq, False, "")
        else:
            page = page or Page([], self._seq, False)
            events = list(self._tell(ctx, page.rows, requests))
        return Read(events, page.seq, page.more, cursor_of(ctx, tx, page.seq))

    def _page(self, tx: Tx) -> Page | None:
        """The next changes; None for a reader who is too far behind, or for whom some are gone."""
        if last_seq(tx, self.workspace_id) - self._seq > WAITING:
            return None
        try:
            return changes_after(tx, self.workspace_id, self._seq, AT_ONCE)
        except ChangesForgotten:
            return None

    def add(self, notice: str) -> None:
        """Something happened. Who does not read keeps a bounded number of requests, and is told to read all again."""
        if notice.startswith("c "):
            self._behind = True
        else:
            self._waiting.append(notice)
            if len(self._waiting) > WAITING:
                self.lose()
        self._woken.set()

    def lose(self) -> None:
        """Something may have been missed."""
        self._waiting.clear()
        self._lost = True
        self._woken.set()

    def end(self) -> None:
        """Stop at the next opportunity, which is now unless the reader is slow."""
        self._ended = True
        self._woken.set()

    async def close(self) -> None:
        self._hub.leave(self)


def place_of(ctx: Context, last: str) -> tuple[int, bool]:
    """Where a stream begins, and whether the client missed something: its id may be an old or an invented one."""
    seq = read_cursor(ctx.app.secret, scope_of(ctx), last, partial(id_at, ctx.tx, ctx.workspace_id)) if last else None
    return (last_seq(ctx.tx, ctx.workspace_id), bool(last)) if seq is None else (seq, False)


def cursor_of(ctx: Context, tx: Tx, seq: int) -> str:
    return cursor(ctx.app.secret, scope_of(ctx), seq, partial(id_at, tx, ctx.workspace_id))


def scope_of(ctx: Context) -> str:
    return f"{ctx.workspace_id} {ctx.user_id}"


def as_text(events: list[Event], cursor: str) -> bytes:
    """The events as they are sent; the last one with the id of where the stream stands then."""
    ids = [b""] * (len(events) - 1) + [b"id: %s\n" % cursor.encode() if cursor else b""]
    parts = zip(events, ids, strict=False)
    return b"".join(b"event: %s\n%sdata: %s\n\n" % (name.encode(), id, encode(data)) for (name, data), id in parts)


class Hub:
    """The streams of this process, and what reaches them."""

    def __init__(self, db: Database, news: News) -> None:
        self.db, self.news = db, news
        self.longest = LONGEST
        self._feeds: dict[str, set[Feed]] = {}  # by workspace
        self._users: dict[str, int] = {}  # how many streams each has
        self._watching: dict[str, set[asyncio.Event]] = {}  # by workspace
        self.drops = 0  # how often all were asked to end: who waits without a stream ends too
        self._missed = False  # whether other processes may have committed something unheard
        news.hearers.append(Hearer("cr", self.deliver, lambda: bool(self._feeds or self._watching), self._hears))

    def start(self) -> None:
        """Hear what is committed from now on."""
        self.news.start()

    async def stop(self) -> None:
        """End the streams and hear nothing any more."""
        self.drop()
        await self.news.stop()

    def drop(self) -> None:
        """End every stream; their readers connect again, if to this process is up to them."""
        self.drops += 1
        for feed in self._all():
            feed.end()
        self._wake()

    def drop_soon(self) -> None:
        """The same from a signal handler."""
        self.news.soon(self.drop)

    def _all(self) -> list[Feed]:
        return [feed for feeds in self._feeds.values() for feed in feeds]

    # --- streams

    async def enter(self, feed: Feed) -> None:
        if self._users.get(feed.user_id, 0) >= PER_USER:
            raise TooManyStreams(limit=PER_USER)
        self._feeds.setdefault(feed.workspace_id, set()).add(feed)
        self._users[feed.user_id] = self._users.get(feed.user_id, 0) + 1
        metrics.STREAMS.inc()
        self.start()
        if self.db.shared and not self.news.listening.is_set():
            try:
                async with asyncio.timeout(2):
                    await self.news.listening.wait()
            except TimeoutError:
                self._missed = True

    def leave(self, feed: Feed) -> None:
        feeds = self._feeds.get(feed.workspace_id, set())
        if feed not in feeds:
            return
        feeds.remove(feed)
        if not feeds:
            del self._feeds[feed.workspace_id]
        left = self._users.pop(feed.user_id) - 1
        if left:
            self._users[feed.user_id] = left
        metrics.STREAMS.dec()

    @contextlib.contextmanager
    def watching(self, scope: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever the log of a workspace (or of ACCOUNTS) has grown: read, then wait for it."""
        self.start()
        woken = asyncio.Event()
        self._watching.setdefault(scope, set()).add(woken)
        try:
            yield woken
        finally:
            self._watching[scope].discard(woken)
            if not self._watching[scope]:
                del self._watching[scope]

    # --- notices

    def deliver(self, notice: str) -> None:
        """Hand a notice to the streams it may be for."""
        _, workspace, user, *_ = notice.split(" ")
        for woken in self._watching.get(workspace, ()) if notice.startswith("c ") else ():
            woken.set()
        if workspace != "-":
            for feed in self._feeds.get(workspace, ()):
                feed.add(notice)
        else:  # a request outside any workspace is its caller's own
            for feed in self._all():
                if feed.user_id == user:
                    feed.add(notice)

    def _hears(self, lost: bool) -> None:
        """Nothing is missed from now on; if something may have been, everybody reads everything again."""
        for feed in self._all() if lost or self._missed else ():
            feed.lose()  # requests can not be read again
        self._wake()
        self._missed = False

    def _wake(self) -> None:
        for woken in [each for watching in self._watching.values() for each in watching]:
            woken.set()
