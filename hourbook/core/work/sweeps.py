"""Background work is a state in a table plus a sweep that finds what is due. One loop runs them all.

    @sweep(every=60)
    def forget_old_links(ctx): ...

A sweep is a verb: it runs in one transaction with a Context of its own (no caller, no workspace) and must be safe to
run twice or in two processes at once. The server runs them; so does ``hourbook worker``.
"""

import asyncio
from collections.abc import Callable
from typing import Any, NamedTuple

from hourbook.core.base.clock import now
from hourbook.core.base.logs import get_logger
from hourbook.core.who.context import Caller, Context

log = get_logger()
Verb = Callable[[Context], Any]


class Sweep(NamedTuple):
    verb: Verb
    every: int  # seconds


SWEEPS: list[Sweep] = []


def sweep(*, every: int) -> Callable[[Verb], Verb]:
    """Declare the decorated verb as a sweep that is due every so many seconds."""

    def declare(verb: Verb) -> Verb:
        SWEEPS.append(Sweep(verb, every))
        return verb

    return declare


def system_context(app: Any) -> Context:
    """The Context of work nobody asked for."""
    return Context(Caller("", auth="system"), app=app)


async def run(app: Any, verb: Verb) -> Any:
    """Run one sweep now."""
    ctx = system_context(app)

    def bound(tx: Any) -> Any:
        ctx.begin(tx)
        return verb(ctx)

    result = await app.db.write(bound)
    for work in ctx.after_commit:
        app.in_background(work)
    return result


async def forever(app: Any) -> None:
    """Run what is due, every second; a sweep that fails is logged and tried at its next time."""
    due = {one.verb: now() + one.every * 1000 for one in SWEEPS}
    while True:
        await asyncio.sleep(1)
        for one in SWEEPS:
            if due[one.verb] <= now():
                due[one.verb] = now() + one.every * 1000
                try:
                    await run(app, one.verb)
                except Exception:
                    log.exception("sweep failed", sweep=one.verb.__name__)
