"""Work that leaves its transaction: claim, perform, done. A piece of it is a row of a feature's own table.

    mails = sa.Table("mails", metadata, ..., *work_columns("mails"))

    @work(mails, done=drop)
    async def hand_over(app, mail): ...

Whoever adds a piece writes ``**piece(ctx.now)`` into its row and calls ``wake(ctx.tx, mails)``; the commit wakes the
servers. One of them claims the row in a short transaction, ``perform`` is awaited outside any (it may speak HTTP and
SMTP), and its result is handed to ``done(ctx, row, result)`` in a second one. What fails is tried again after the next
of ``retries``; then it is given up, and ``given_up(ctx, row, reason)`` may tell somebody. A claim holds for ``lease``
seconds and is renewed while the work goes on, so what a killed process had begun is taken up by another: everything is
done at least once, nothing twice at the same time. ``in_order=("webhook_id", "seq")`` does the pieces of one webhook
one after the other, in the order of ``seq``; a piece that is tried again holds up those behind it.
``shares=(("workspace_id", 64), ("webhook_id", 8))``: of one workspace a process does at most 64 at the same time,
of one webhook 8, of either the fewer the fewer places are left, so that whoever hangs leaves places to the others.
"""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base import metrics
from hourbook.core.base.clock import now
from hourbook.core.base.logs import get_logger
from hourbook.core.db.database import Tx
from hourbook.core.db.news import Hearer
from hourbook.core.db.notices import note
from hourbook.core.db.tables import BigInteger, Column, Integer, String, new_id
from hourbook.core.work.sweeps import system_context

log = get_logger()
WAITING, DONE, GIVEN_UP = "WAITING", "DONE", "GIVEN_UP"
_WAITING: Any = sa.literal_column("'WAITING'")  # the same text in index and statement
RETRIES = (15, 60, 300, 900, 3_600, 10_800, 21_600, 43_200)  # seconds, for about a day
LOOK = 30.0  # seconds until it is looked for pieces that nobody told of
PAUSE = 1.0  # seconds before what another process has just locked, or a database that is away, is asked for again
OVERDUE_MS = 300_000
GRACE = 5.0  # seconds that work under way gets when the process stops

Perform = Callable[[Any, Any], Awaitable[Any]]
Then = Callable[[Any, Any, Any], Any]


class Failed(Exception):
    """Raised by ``perform``: it did not work now. The text is kept and logged: no secrets."""


class Hopeless(Failed):
    """Raised by ``perform``: it will never work."""


class WorkKind(NamedTuple):
    """One kind of work, as it was declared."""

    table: sa.Table
    perform: Perform
    done: Then | None
    given_up: Then | None
    retries: tuple[int, ...]
    lease: float
    at_once: int  # in one process
    in_order: tuple[str, str] | None
    shares: tuple[tuple[str, int], ...] = ()

    @property
    def name(self) -> str:
        return str(self.table.name)


WORK_KINDS: list[WorkKind] = []


def work(
    table: sa.Table,
    *,
    done: Then | None = None,
    given_up: Then | None = None,
    retries: tuple[int, ...] = RETRIES,
    lease: float = 30,
    at_once: int = 4,
    in_order: tuple[str, str] | None = None,
    shares: tuple[tuple[str, int], ...] = (),
) -> Callable[[Perform], Perform]:
    """Declare that the decorated function performs the pieces of a table (see the module)."""

    def declare(perform: Perform) -> Perform:
        WORK_KINDS.append(WorkKind(table, perform, done, given_up, retries, lease, at_once, in_order, shares))
        return perform

    return declare


def work_columns(table: str) -> list[Any]:
    """What the table of a kind of work has beside its own columns."""
    waiting = sa.text(f"state = '{WAITING}'")
    return [
        Column("state", String(10), nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("next_try_at", BigInteger, nullable=False),  # while it is claimed: when the claim ends
        Column("claimed_by", String(24), nullable=True),
        Column("failure", String(300), nullable=True),  # of the last attempt
        sa.Index(f"ix_{table}_due", "next_try_at", sqlite_where=waiting, postgresql_where=waiting),
    ]


def piece(due: int) -> dict[str, Any]:
    """The values of those columns for a piece to be done at this instant, or soon after."""
    return {"state": WAITING, "attempts": 0, "next_try_at": due, "claimed_by": None, "failure": None}


def wake(tx: Tx, table: sa.Table) -> None:
    """Have it looked for work in this table once the transaction holds."""
    note(tx, f"w {table.name}")


# --- statements


def ready(kind: WorkKind) -> list[Any]:
    """Which pieces are next, due or not."""
    table = kind.table.c
    if kind.in_order is None:
        return [table.state == _WAITING]
    of, order = kind.in_order
    other = kind.table.alias()
    earlier = other.c.state == _WAITING, other.c[of] == table[of], other.c[order] < table[order]
    return [table.state == _WAITING, ~sa.exists().where(*earlier)]


def next_due(tx: Tx, kind: WorkKind) -> int | None:
    """When there will be something to do, or a claim ends."""
    return tx.execute(sa.select(sa.func.min(kind.table.c.next_try_at)).where(*ready(kind))).scalar()


def claim(tx: Tx, kind: WorkKind, me: str, room: int, held: Iterable[Any] = ()) -> list[Any]:
    """Take up to so many pieces that are due, and nobody has; ``held`` are those the process has already."""
    table, key, at = kind.table, kind.table.primary_key.columns, now()
    mine = {"claimed_by": me, "attempts": table.c.attempts + 1, "next_try_at": at + int(kind.lease * 1000)}
    counts = {name: Counter(getattr(row, name) for row in held) for name, _ in kind.shares}
    taken: list[Any] = []
    while (free := room - len(taken)) > 0:
        full = [
            table.c[name].not_in([of for of, count in counts[name].items() if count >= share(kind, most, free)])
            for name, most in kind.shares
        ]
        due = sa.select(*key, *(table.c[name] for name in counts)).where(*ready(kind), *full, table.c.next_try_at <= at)
        found = due.order_by(table.c.next_try_at).limit(free).with_for_update(skip_locked=True, of=table)
        chosen = fitting(kind, counts, tx.execute(found), free)
        if not chosen:
            break
        same = sa.tuple_(*key).in_([row[: len(key)] for row in chosen])
        taken += tx.execute(sa.update(table).where(same).values(**mine).returning(table))
    return taken


def share(kind: WorkKind, most: int, free: int) -> int:
    """How many one may have; a last quarter of the places is for those that have none."""
    return min(most, max(1, (free - kind.at_once // 4) // 2))


def fitting(kind: WorkKind, counts: dict[str, Counter[str]], rows: Iterable[Any], free: int) -> list[Any]:
    """Those for which there is room in every share; they are counted."""
    chosen: list[Any] = []
    for row in rows:
        if all(counts[name][getattr(row, name)] < share(kind, most, free - len(chosen)) for name, most in kind.shares):
            chosen.append(row)
            for name in counts:
                counts[name][getattr(row, name)] += 1
    return chosen


def settle(tx: Tx, kind: WorkKind, row: Any, **values: Any) -> bool:
    """Change a claimed piece; False if the claim has ended and somebody else may have it."""
    table = kind.table
    held = table.c.state == WAITING, table.c.claimed_by == row.claimed_by, table.c.attempts == row.attempts
    same = [column == getattr(row, column.name) for column in table.primary_key.columns]
    return bool(tx.execute(sa.update(table).where(*same, *held).values(**values)).rowcount)


def renew(tx: Tx, kind: WorkKind, row: Any) -> bool:
    return settle(tx, kind, row, next_try_at=now() + int(kind.lease * 1000))


def release(tx: Tx, kind: WorkKind, me: str | None) -> None:
    """Give back what a process (None: any) has claimed, to be done at once."""
    table = kind.table.c
    theirs = table.claimed_by == me if me else table.claimed_by.is_not(None)
    free = {"claimed_by": None, "next_try_at": now()}
    tx.execute(sa.update(kind.table).where(table.state == WAITING, theirs).values(**free))


def finish(ctx: Any, kind: WorkKind, row: Any, result: Any) -> None:
    if settle(ctx.tx, kind, row, state=DONE, claimed_by=None, failure=None) and kind.done:
        kind.done(ctx, row, result)


def fail(ctx: Any, kind: WorkKind, row: Any, reason: str, hopeless: bool) -> None:
    """Note why, and when it is tried again, if it is."""
    over = hopeless or row.attempts > len(kind.retries)
    later = {"state": GIVEN_UP} if over else {"next_try_at": now() + kind.retries[row.attempts - 1] * 1000}
    if not settle(ctx.tx, kind, row, claimed_by=None, failure=reason[:300], **later):
        return
    metrics.WORK.labels(kind.name, "given up" if over else "failed").inc()
    log.error("work failed", kind=kind.name, attempt=row.attempts, reason=reason, given_up=over)
    if over and kind.given_up:
        kind.given_up(ctx, row, reason)


class Standing(NamedTuple):
    """What waits of one kind; hanging: an attempt failed, or nobody took it for a while; since and why of those."""

    name: str
    waiting: int
    hanging: int
    given_up: int
    since: int | None
    failure: str | None


def standing(tx: Tx, kind: WorkKind) -> Standing:
    table = kind.table.c
    waiting = sa.and_(table.state == WAITING, table.claimed_by.is_(None))
    hanging = sa.and_(waiting, sa.or_(table.failure.is_not(None), table.next_try_at < now() - OVERDUE_MS))
    counts = [sa.func.count().filter(which) for which in (waiting, hanging, table.state == GIVEN_UP)]
    told = table.failure.is_not(None), table.state.in_((WAITING, GIVEN_UP))
    last = sa.select(table.failure).where(*told).order_by(table.next_try_at.desc()).limit(1).scalar_subquery()
    since = sa.func.min(table.created_at).filter(hanging)
    found = sa.select(*counts, since, last).where(table.state != DONE)
    row: Any = tx.execute(found).one()
    return Standing(kind.name, *row)


def count_waiting(tx: Tx) -> None:
    """Set the figures of what waits."""
    for kind in WORK_KINDS:
        found = standing(tx, kind)
        for state in ("waiting", "hanging", "given_up"):
            metrics.WAITING.labels(kind.name, state).set(getattr(found, state))


# --- one process


class Hands:
    """What does one kind of work in one process."""

    def __init__(self, app: Any, kind: WorkKind) -> None:
        self.app, self.kind, self.me = app, kind, new_id()
        self.alone = not app.db.shared
        self.woken = asyncio.Event()
        self.under_way: dict[asyncio.Task[None], Any] = {}

    async def forever(self) -> None:
        """Do what is due, until cancelled; what is under way then gets some seconds, and is given back."""
        try:
            while True:
                self.woken.clear()
                try:
                    pause = await self.begin()
                except Exception as problem:
                    log.warning("work could not be claimed, trying again", kind=self.kind.name, problem=str(problem))
                    pause = PAUSE
                with contextlib.suppress(TimeoutError):  # no wait_for: Python 3.11's can lose a cancellation
                    async with asyncio.timeout(pause):
                        await self.woken.wait()
        finally:
            await self.stop()

    async def begin(self) -> float:
        """Claim what is due, as far as there is room, and begin it. Seconds until there may be more."""
        room = self.kind.at_once - len(self.under_way)
        if room < (1 if self.kind.shares else self.kind.at_once / 4):  # some at once cost little more than one
            return LOOK
        if self.alone:  # whoever had claimed something is gone
            await self.app.db.write(release, self.kind, None)
            self.alone = False
        due = await self.app.db.fresh(next_due, self.kind)
        if due is None or due > now():
            return LOOK if due is None else min(LOOK, (due - now()) / 1000)
        held = list(self.under_way.values())
        claiming = asyncio.ensure_future(self.app.db.write(claim, self.kind, self.me, room, held))
        try:
            rows = await asyncio.shield(claiming)
        except asyncio.CancelledError:
            await asyncio.wait({claiming})  # so that ``stop`` gives back what it got
            raise
        for row in rows:
            task = asyncio.get_running_loop().create_task(self.do(row))
            self.under_way[task] = row
            task.add_done_callback(self._ended)
        return 0 if rows else PAUSE

    def _ended(self, task: asyncio.Task[None]) -> None:
        self.under_way.pop(task, None)
        self.woken.set()

    async def do(self, row: Any) -> None:
        """One attempt at a claimed piece. If not even its outcome can be kept, the claim ends by itself."""
        try:
            if row.attempts > len(self.kind.retries) + 1:
                raise Hopeless("the process ended at every attempt")
            result = await self._perform(row)
            await system_context(self.app).write(finish, self.kind, row, result)
            metrics.WORK.labels(self.kind.name, "done").inc()
        except Exception as problem:
            reason = str(problem) if isinstance(problem, Failed) else type(problem).__name__
            if not isinstance(problem, Failed | TimeoutError):
                log.exception("work met an error", kind=self.kind.name)
            with contextlib.suppress(Exception):
                await system_context(self.app).write(fail, self.kind, row, reason, isinstance(problem, Hopeless))

    async def _perform(self, row: Any) -> Any:
        """The result. A claim that can not be renewed in time ends the work: somebody else may begin it then."""
        performing = asyncio.ensure_future(self.kind.perform(self.app, row))
        third = self.kind.lease / 3
        try:
            while not (await asyncio.wait({performing}, timeout=third))[0]:
                async with asyncio.timeout(third):
                    if not await self.app.db.write(renew, self.kind, row):
                        raise Failed("the claim has ended")
            return performing.result()
        finally:
            performing.cancel()
            await asyncio.wait({performing})

    async def stop(self) -> None:
        if self.under_way:
            await asyncio.wait(self.under_way, timeout=GRACE)
        for task in self.under_way:
            task.cancel()
        await asyncio.gather(*self.under_way, return_exceptions=True)
        with contextlib.suppress(Exception):  # what can not be given back is free when its claim ends
            await self.app.db.write(release, self.kind, self.me)


async def forever(app: Any) -> None:
    """Do all kinds of work, each beside the others, until cancelled."""
    hands = {kind.name: Hands(app, kind) for kind in WORK_KINDS}

    def woken(notice: str) -> None:
        if each := hands.get(notice[2:]):  # a newer process may have kinds of work that this one lacks
            each.woken.set()

    def look(_lost: bool) -> None:
        for each in hands.values():
            each.woken.set()

    everybody = Hearer("w", woken, lambda: True, look)
    app.news.hearers.append(everybody)
    try:
        await asyncio.gather(*(each.forever() for each in hands.values()))
    finally:
        app.news.hearers.remove(everybody)
