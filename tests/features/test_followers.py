"""Followers of the log: every change once and in order, whatever is killed, and nothing where nobody follows."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.db.tables import BigInteger, Column, Integer, String
from hourbook.core.rows.changes import ACCOUNTS, changes, last_seq
from hourbook.core.who.context import Context
from hourbook.features import followers
from hourbook.features.followers import Follower, Reader, caught_up, follow, follower_places, step, unfollow
from hourbook.settings import Settings
from tests.world import Server, World

metadata = sa.MetaData()
derived = sa.Table(
    "derived", metadata,
    Column("n", Integer, primary_key=True), Column("scope", String(24)), Column("seq", BigInteger),
)  # fmt: skip


def derive(ctx: Context, scope: str, rows: list[Any]) -> None:
    ctx.tx.execute(sa.insert(derived), [{"scope": scope, "seq": row.seq} for row in rows])


CHOSEN, EVERY = Follower("chosen", derive, False), Follower("every", derive, True)


@pytest.fixture
def one(server: Server, monkeypatch: Any) -> Iterator[Callable[[Follower], Follower]]:
    """The only follower there is, with a table of what it derived."""

    def only(follower: Follower) -> Follower:
        monkeypatch.setattr(followers, "FOLLOWERS", [follower])
        return follower

    server.app.db.now(lambda tx: metadata.create_all(tx))
    yield only
    server.app.db.now(lambda tx: metadata.drop_all(tx))
    ours = follower_places.c.follower.in_(["chosen", "every"])
    server.app.db.now(lambda tx: tx.execute(sa.delete(follower_places).where(ours)))


def got(world: World, scope: str = "") -> list[int]:
    mine = sa.select(derived.c.seq).where(derived.c.scope == (scope or world.workspace_id))
    return [seq for (seq,) in world.rows(mine.order_by(derived.c.n))]


def newest(world: World, scope: str = "") -> int:
    return int(world.server.app.db.now(last_seq, scope or world.workspace_id))


def tag(world: World, name: str) -> None:
    world.owner.make("tags", {"name": name})


def test_a_workspace_is_followed_from_the_moment_that_says_so_until_the_one_that_ends_it(
    world: World, one: Any
) -> None:
    one(CHOSEN)
    tag(world, "before")
    start = newest(world)
    for _ in range(2):  # again changes nothing
        world.server.verb(follow, "chosen", world.workspace_id)
        tag(world, f"during {newest(world)}")
    world.server.run(caught_up(world.server.app))
    world.server.run(caught_up(world.server.app))
    assert got(world) == [start + 1, start + 2]
    world.server.verb(unfollow, "chosen", world.workspace_id)
    tag(world, "after")
    world.server.run(caught_up(world.server.app))
    assert got(world) == [start + 1, start + 2]
    assert world.rows(sa.select(follower_places).where(follower_places.c.follower == "chosen")) == []


def test_where_nobody_follows_no_commit_reaches_a_follower(world: World, one: Any) -> None:
    one(CHOSEN)
    reader = Reader(world.server.app, CHOSEN)
    world.server.run(reader.round())
    assert not followers.wanting(reader)()
    reader.hear(f"c {world.workspace_id} 7")
    assert reader.moved == set() and not reader.woken.is_set()


def leave_out(ctx: Context, but: list[str]) -> None:
    """Let EVERY have all logs behind it but these: other tests wrote thousands of changes."""
    ends = sa.select(sa.literal("every"), changes.c.workspace_id, sa.func.max(changes.c.seq)).where(
        changes.c.seq.is_not(None), changes.c.workspace_id.not_in(but)
    )
    columns = ["follower", "scope", "seq"]
    ctx.tx.execute(sa.insert(follower_places).from_select(columns, ends.group_by(changes.c.workspace_id)))


def test_every_log_is_followed_from_its_beginning_accounts_too(world: World, one: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(followers, "PART", 3)
    one(EVERY)
    own = [world.workspace_id, world.other_workspace_id]
    world.server.verb(leave_out, own)
    begin = newest(world, ACCOUNTS)
    tag(world, "one")
    world.owner.make("/api/v1/user/api-keys", {"name": "another"})
    world.server.run(caught_up(world.server.app))
    for scope in own:
        assert got(world, scope) == list(range(1, newest(world, scope) + 1))
    assert got(world, ACCOUNTS) == list(range(begin + 1, newest(world, ACCOUNTS) + 1)) != []


def test_what_fails_leaves_the_place_where_it_was_and_holds_up_no_other_log(world: World, one: Any) -> None:
    def fails(ctx: Context, scope: str, rows: list[Any]) -> None:
        derive(ctx, scope, rows)
        if scope == world.workspace_id and broken:
            raise OSError("not now")

    broken, other = [True], World(world.server)
    one(Follower("chosen", fails, False))
    starts = [newest(each) for each in (world, other)]
    for each in (world, other):
        world.server.verb(follow, "chosen", each.workspace_id)
        tag(each, "kept")
    world.server.run(caught_up(world.server.app))
    assert (got(world), got(other)) == ([], [starts[1] + 1])
    broken.clear()
    world.server.run(caught_up(world.server.app))
    assert got(world) == [starts[0] + 1]


def test_who_stands_where_nothing_is_kept_goes_on_with_what_is(world: World, one: Any) -> None:
    one(CHOSEN)
    world.server.verb(follow, "chosen", world.workspace_id)
    for number in range(4):
        tag(world, f"tag {number}")
    last, here = newest(world), changes.c.workspace_id == world.workspace_id
    world.server.app.db.now(lambda tx: tx.execute(sa.delete(changes).where(here, changes.c.seq < last)))
    world.server.run(caught_up(world.server.app))
    assert got(world) == [last]
    further = sa.update(follower_places).values(seq=last + 5)  # as after a restore
    world.server.app.db.now(lambda tx: tx.execute(further))
    world.server.run(caught_up(world.server.app))
    tag(world, "after the restore")
    world.server.run(caught_up(world.server.app))
    assert got(world) == [last, last + 1]


def test_a_log_that_another_process_has_under_way_is_left_to_it(world: World, one: Any) -> None:
    if not world.server.app.db.shared:
        return  # there is no other process
    one(CHOSEN)
    world.server.verb(follow, "chosen", world.workspace_id)
    tag(world, "one")
    place = sa.select(follower_places).where(follower_places.c.scope == world.workspace_id)
    with world.server.app.db.engine.begin() as another:
        another.execute(place.with_for_update())
        assert world.server.verb(step, CHOSEN, world.workspace_id) is False
        assert got(world) == []
    world.server.verb(step, CHOSEN, world.workspace_id)
    assert got(world) == [newest(world)]


def test_a_commit_wakes_it(world: World, one: Any, monkeypatch: Any) -> None:
    app, handed, woken = world.server.app, list[int](), asyncio.Event()

    def noted(ctx: Context, scope: str, rows: list[Any]) -> None:
        handed.extend(row.seq for row in rows)
        world.server.loop.call_soon_threadsafe(woken.set)

    one(Follower("chosen", noted, False))
    monkeypatch.setattr(followers, "LOOK", 60.0)
    start = newest(world)

    async def scenario() -> None:
        app.news.start()
        following = asyncio.ensure_future(followers.forever(app))
        await asyncio.sleep(0)
        try:
            await asyncio.to_thread(world.server.verb, follow, "chosen", world.workspace_id)
            for number in range(3):
                woken.clear()
                body = {"name": f"tag {number}"}
                made = await world.server.http.post(world.path("tags"), json=body, headers=world.owner.headers)
                assert made.status_code == 201
                await asyncio.wait_for(woken.wait(), 20)
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
            await app.news.stop()

    world.server.run(scenario())
    assert handed == [start + 1, start + 2, start + 3]


KILLED = """
import asyncio, os, sys
from hourbook.features import followers
from hourbook.settings import Settings
from tests.core.test_change_log import rename
from tests.features.test_followers import CHOSEN, KillsAfter
from tests.world import Server

server = Server(Settings(data=sys.argv[1], database=sys.argv[2]))
place, id, parts = sys.argv[3:6]
followers.FOLLOWERS[:] = [CHOSEN._replace(verb=KillsAfter(int(parts)))]
followers.PART = 5
server.app.sealer.start()

async def write():
    for turn in range(100_000):
        await server.app.db.write(rename, place, id, f"{os.getpid()} {turn}")

async def main():
    server.app.live.start()
    await asyncio.gather(write(), followers.forever(server.app))

server.loop.run_until_complete(main())
"""


class KillsAfter:
    """The verb of ``CHOSEN`` in a process that ends by ``kill -9`` in the midst of its transaction."""

    def __init__(self, parts: int) -> None:
        self.parts = parts

    def __call__(self, ctx: Context, scope: str, rows: list[Any]) -> None:
        derive(ctx, scope, rows)
        self.parts -= 1
        if not self.parts:
            os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killed_in_between_every_change_is_handed_over_once(
    request: pytest.FixtureRequest, tmp_path: Path, database: str, monkeypatch: Any
) -> None:
    address = request.getfixturevalue("postgres").create_database() if database == "postgresql" else ""
    server = Server(Settings(data=str(tmp_path), database=address))
    world = World(server)
    id = world.owner.make("tags", {"name": "first"})["id"]
    server.app.db.now(lambda tx: metadata.create_all(tx))
    server.verb(follow, "chosen", world.workspace_id)
    start = newest(world)
    words = [sys.executable, "-c", KILLED, str(tmp_path), address, world.workspace_id, id]
    for parts in ("1", "4", "9", "2"):
        together = [subprocess.Popen([*words, parts]) for _ in range(2 if address else 1)]
        for process in together:
            assert process.wait(60) == -signal.SIGKILL
    monkeypatch.setattr(followers, "FOLLOWERS", [CHOSEN])
    server.app.sealer.start()
    server.app.sealer.stop()
    server.run(caught_up(server.app))
    last = newest(world)
    assert last - start >= 16, "as many changes as the parts in which they were killed"
    assert got(world) == list(range(start + 1, last + 1))
    server.close()
