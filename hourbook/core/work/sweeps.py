"""Background work that is found by looking: what became old, what is noted in memory only.

    @sweep(every=60)
    def forget_old_links(ctx): ...

A sweep is a verb: it runs in one short transaction with a Context of its own (no caller, no workspace). It runs first
when the process starts, then every so many seconds, each sweep beside the others. Of several processes one at a time
runs it, unless it is of each process (``each=True``). One that may find much does a part and returns True: the rest
follows at once, and other writes come in between. What is mailed, fetched or delivered is work (``work.py``).
"""

import asyncio
from collections.abc import Callable
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.logs import get_logger
from hourbook.core.who.context import Caller, Context

log = get_logger()
Verb = Callable[[Context], bool | None]
LOCK = 20_260  # with a sweep's name: PostgreSQL's advisory lock of the process that runs it
PART = 1_000  # rows that a sweep deletes at once


class Sweep(NamedTuple):
    verb: Verb
    every: int  # seconds
    each: bool


SWEEPS: list[Sweep] = []


def sweep(*, every: int, each: bool = False) -> Callable[[Verb], Verb]:
    """Declare the decorated verb as a sweep that is due every so many seconds."""

    def declare(verb: Verb) -> Verb:
        SWEEPS.append(Sweep(verb, every, each))
        return verb

    return declare


def forget(ctx: Context, table: sa.Table, *old: Any) -> bool:
    """Delete a part of the old rows; whether there may be more."""
    key = list(table.primary_key.columns)
    part = sa.select(*key).where(*old).limit(PART)
    return ctx.tx.execute(sa.delete(table).where(sa.tuple_(*key).in_(part))).rowcount == PART


def system_context(app: Any) -> Context:
    """The Context of work nobody asked for."""
    return Context(Caller("", auth="system"), app=app)


async def run(app: Any, one: Sweep) -> None:
    """Run one sweep now, to its end."""
    more = True
    while more:
        more = await system_context(app).write(alone, one)


def alone(ctx: Context, one: Sweep) -> bool:
    """Whether the sweep has more to do; it does nothing while another process does it."""
    if ctx.app.db.shared and not one.each:
        lock = sa.func.pg_try_advisory_xact_lock(LOCK, sa.func.hashtext(one.verb.__name__))
        if not ctx.tx.execute(sa.select(lock)).scalar():
            return False
    return bool(one.verb(ctx))


async def again_and_again(app: Any, one: Sweep) -> None:
    while True:
        try:
            await run(app, one)
        except Exception:  # it is tried at its next time
            log.exception("sweep failed", sweep=one.verb.__name__)
        await asyncio.sleep(one.every)


async def forever(app: Any) -> None:
    """Run all sweeps until cancelled."""
    await asyncio.gather(*(again_and_again(app, one) for one in SWEEPS))
