"""Who follows the logs of changes from a stored place and derives something from them: nothing is missed or doubled.

    @follower("webhooks")
    def put_deliveries(ctx, scope, rows): ...

The verb gets the changes of one workspace (or of ACCOUNTS) that come after the follower's place, oldest first, at most
``PART`` at once. The place moves in the same transaction and under a lock: whatever is killed, every change is handed
over once, by one process at a time. It follows the workspaces in which ``follow`` said so, from that moment until
``unfollow``; the others cost nothing. With ``everywhere=True`` it follows every log from its beginning.

The verb runs with a Context of its own (no caller, no workspace), soon after the commit of what it reads. Where it
fails it is tried again, and that log waits. Who follows every log is not woken by each commit, which would cost a
create a tenth: it looks every ``pause`` seconds what its process has committed. What speaks HTTP is work
(``core/work``): the verb writes pieces of it.
"""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.logs import get_logger
from hourbook.core.db.database import Tx
from hourbook.core.db.news import Hearer
from hourbook.core.db.notices import note
from hourbook.core.db.tables import BigInteger, Column, String, metadata
from hourbook.core.rows.changes import ACCOUNTS, changes, last_seq
from hourbook.core.rows.following import ChangesForgotten, Page, changes_after
from hourbook.core.who.context import Context
from hourbook.core.who.identity import workspaces
from hourbook.core.work.sweeps import system_context

log = get_logger()
PART = 200  # changes in one transaction
ROUND = 0.02  # seconds between two rounds: what comes meanwhile is handed over together
LOOK = 10.0  # seconds until it is looked for what nobody told of, and for what failed

follower_places = sa.Table(
    "follower_places",
    metadata,
    Column("follower", String(40), primary_key=True),
    Column("scope", String(24), primary_key=True),  # a workspace, or ACCOUNTS
    Column("seq", BigInteger, nullable=False),  # of the last change that it got
)

Verb = Callable[[Context, str, list[Any]], None]


class Follower(NamedTuple):
    name: str
    verb: Verb
    everywhere: bool
    pause: float = ROUND


FOLLOWERS: list[Follower] = []


def follower(name: str, *, everywhere: bool = False, pause: float = ROUND) -> Callable[[Verb], Verb]:
    """Declare that the decorated verb follows the logs (see the module); ``pause``: seconds between two rounds, the
    longer the less it costs."""

    def declare(verb: Verb) -> Verb:
        FOLLOWERS.append(Follower(name, verb, everywhere, pause))
        return verb

    return declare


# --- verbs


def of(name: str, scope: str) -> list[Any]:
    return [follower_places.c.follower == name, follower_places.c.scope == scope]


def follow(ctx: Context, name: str, scope: str) -> None:
    """Have the log of a workspace followed from here on, if it is not already."""
    if ctx.tx.execute(sa.select(follower_places.c.seq).where(*of(name, scope))).first() is None:
        here = {"follower": name, "scope": scope, "seq": last_seq(ctx.tx, scope)}
        ctx.tx.execute(sa.insert(follower_places).values(here))
        note(ctx.tx, f"f {name}")


def unfollow(ctx: Context, name: str, scope: str) -> None:
    """Follow it no more, and forget the place."""
    ctx.tx.execute(sa.delete(follower_places).where(*of(name, scope)))
    note(ctx.tx, f"f {name}")


def behind(tx: Tx, one: Follower) -> tuple[set[str], set[str]]:
    """The logs that a follower has places in, and those that do not end at its place."""
    places = sa.select(follower_places).where(follower_places.c.follower == one.name).subquery()
    logs: sa.FromClause = places
    if one.everywhere:
        every = sa.union_all(sa.select(workspaces.c.id.label("scope")), sa.select(sa.literal(ACCOUNTS))).subquery()
        joined = every.outerjoin(places, places.c.scope == every.c.scope)
        seq = sa.func.coalesce(places.c.seq, 0).label("seq")
        logs = sa.select(every.c.scope, seq).select_from(joined).subquery()
    of_log = sa.select(changes.c.seq).where(changes.c.workspace_id == logs.c.scope, changes.c.seq.is_not(None))
    newest = of_log.order_by(changes.c.seq.desc()).limit(1).scalar_subquery()
    rows = tx.execute(sa.select(logs.c.scope, sa.func.coalesce(newest, 0) != logs.c.seq)).all()
    return {scope for scope, _ in rows}, {scope for scope, is_behind in rows if is_behind}


def step(ctx: Context, one: Follower, scope: str) -> bool:
    """Hand over the next changes of a log, and move on; whether there are more. Nothing where another process does."""
    place = sa.select(follower_places.c.seq).where(*of(one.name, scope))
    if one.everywhere and ctx.tx.execute(place).first() is None:
        ctx.tx.execute(sa.insert(follower_places).values(follower=one.name, scope=scope, seq=0))
    seq = ctx.tx.execute(place.with_for_update(skip_locked=True)).scalar()
    if seq is None:
        return False
    page = next_page(ctx.tx, one, scope, seq)
    if page.rows:
        one.verb(ctx, scope, page.rows)
    if page.seq != seq:
        ctx.tx.execute(sa.update(follower_places).where(*of(one.name, scope)).values(seq=page.seq))
    return page.more


def next_page(tx: Tx, one: Follower, scope: str, seq: int) -> Page:
    """What comes after a place; where that is gone, an empty page that leads to what is kept."""
    try:
        return changes_after(tx, scope, seq, PART)
    except ChangesForgotten as gone:
        kept = gone.oldest - 1 if seq < gone.oldest else last_seq(tx, scope)
        log.warning("changes are gone that a follower did not get", follower=one.name, scope=scope, after=seq, to=kept)
        return Page([], kept, True)


# --- one process


class Reader:
    """One follower in one process."""

    def __init__(self, app: Any, one: Follower) -> None:
        self.app, self.one = app, one
        self.places: set[str] = set()
        self.moved: set[str] = set()
        self.looked = -LOOK
        self.woken = asyncio.Event()
        self.overheard: deque[str] = deque()  # from whatever thread

    def overhear(self, notices: list[str]) -> None:
        """What this process commits, without a wake-up of the loop for each commit."""
        self.overheard.extend(notice.split(" ")[1] for notice in notices if notice.startswith("c "))

    def hear(self, notice: str) -> None:
        """A log has grown (``c``), or the follower got or lost a place (``f``)."""
        kind, what, *_ = notice.split(" ")
        if kind == "f":
            if what == self.one.name:
                self.look()
        elif self.one.everywhere or what in self.places:
            self.moved.add(what)
            self.woken.set()

    def look(self, _lost: bool = True) -> None:
        self.looked = -LOOK
        self.woken.set()

    async def round(self) -> None:
        """Hand over what is new in every log that moved, a part of each in turn."""
        if time.monotonic() - self.looked >= LOOK:
            self.looked = time.monotonic()
            self.places, found = await self.app.db.fresh(behind, self.one)
            self.moved |= found
        while self.overheard:
            self.moved.add(self.overheard.popleft())
        moved, self.moved = self.moved, set()
        for scope in sorted(moved):
            try:
                if await system_context(self.app).write(step, self.one, scope):
                    self.moved.add(scope)
            except Exception:  # the others go on; this one is found when it is looked for
                log.exception("a follower failed", follower=self.one.name, scope=scope)

    async def forever(self) -> None:
        while True:
            self.woken.clear()
            try:
                await self.round()
            except Exception as problem:
                log.warning("logs could not be followed, trying again", follower=self.one.name, problem=str(problem))
            if not self.moved:
                if not self.one.everywhere:
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(LOOK):
                            await self.woken.wait()
                await asyncio.sleep(self.one.pause)


async def forever(app: Any) -> None:
    """Follow the logs, each follower beside the others, until cancelled."""
    readers = [Reader(app, one) for one in FOLLOWERS]
    hearers = [Hearer("f", each.hear, lambda: True, each.look) for each in readers]
    hearers += [Hearer("c", each.hear, wanting(each), lambda lost: None) for each in readers]
    app.news.hearers += hearers
    app.news.overheard += [each.overhear for each in readers if each.one.everywhere]
    try:
        await asyncio.gather(*(each.forever() for each in readers))
    finally:
        for hearer in hearers:
            app.news.hearers.remove(hearer)
        app.news.overheard.clear()


def wanting(reader: Reader) -> Callable[[], bool]:
    """Whether it is woken by commits. Who follows every log would be by each: it looks what it overheard instead."""
    return lambda: bool(reader.places) and not reader.one.everywhere


async def caught_up(app: Any) -> None:
    """Hand over everything there is, as a server does by and by."""
    for reader in [Reader(app, one) for one in FOLLOWERS]:
        await reader.round()
        while reader.moved:
            await reader.round()
