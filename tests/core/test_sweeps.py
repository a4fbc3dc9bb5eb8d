"""Sweeps: first at start, each beside the others, one process at a time, again after a failure."""

import asyncio
from typing import Any

import sqlalchemy as sa

from hourbook.core.work import sweeps
from hourbook.core.work.sweeps import LOCK, Sweep
from tests.world import Server


def test_all_run_at_start_and_a_long_one_or_a_broken_one_holds_up_nobody(server: Server, monkeypatch: Any) -> None:
    ran: list[str] = []

    def broken(ctx: Any) -> None:
        ran.append("broken")
        raise OSError("not now")

    def parts(ctx: Any) -> bool:
        ran.append("parts")
        return ran.count("parts") < 3

    def soon(ctx: Any) -> None:
        ran.append("soon")
        if ran.count("soon") == 2:
            loop.call_soon_threadsafe(over.set)

    loop, over = server.loop, asyncio.Event()
    declared = [Sweep(broken, 3600, False), Sweep(parts, 3600, False), Sweep(soon, 0, False)]
    monkeypatch.setattr(sweeps, "SWEEPS", declared)

    async def scenario() -> None:
        running = asyncio.ensure_future(sweeps.forever(server.app))
        await asyncio.wait_for(over.wait(), 20)
        while ran.count("parts") < 3:
            await asyncio.wait({running}, timeout=0.01)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    server.run(scenario())
    assert ran.count("broken") == 1 and ran.count("parts") == 3


def test_what_another_process_sweeps_is_left_to_it(postgres_server: Server) -> None:
    app = postgres_server.app
    ran: list[str] = []

    def tidy(ctx: Any) -> None:
        ran.append("tidy")

    one, of_each = Sweep(tidy, 60, False), Sweep(tidy, 60, True)
    with app.db.engine.begin() as another:
        another.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK, sa.func.hashtext("tidy"))))
        postgres_server.run(sweeps.run(app, one))
        assert ran == []
        postgres_server.run(sweeps.run(app, of_each))
        assert ran == ["tidy"]
    postgres_server.run(sweeps.run(app, one))
    assert ran == ["tidy", "tidy"]
