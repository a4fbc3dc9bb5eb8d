"""The log of changes: every row once, without a gap, in an order that agrees with the rows, whatever is killed."""

import asyncio
import base64
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from hourbook.core.db.database import Database, Tx
from hourbook.core.db.news import Hearer, News
from hourbook.core.rows import following, records, sealing
from hourbook.core.rows.changes import changes, last_seq
from hourbook.core.rows.cursors import cursor, read_cursor
from hourbook.core.rows.following import ChangesForgotten, changes_after
from hourbook.core.who.context import Caller, Context
from hourbook.features.tags import tags
from hourbook.features.workspaces.actions import enter_workspace
from hourbook.settings import Settings
from tests.world import Server, World

WRITERS, WRITES = 16, 40


class Broken(Exception):
    """A verb that is undone."""


def inside(tx: Tx, place: str, app: Any = None) -> Context:
    ctx = Context(Caller("", auth="system"), app=app)
    ctx.begin(tx)
    return enter_workspace(ctx, place)


def rename(tx: Tx, place: str, id: str, name: str, *, fails: bool = False) -> None:
    """Change a tag: what one attempt writes first and then undoes must leave nothing."""
    ctx = inside(tx, place)
    records.serialise(ctx, tags, id)
    records.change(ctx, tags, records.get(ctx, tags, id, LookupError()), name=name)  # type: ignore[arg-type]
    if fails:
        raise Broken


async def write(server: Server, place: str, ids: list[str], number: int) -> None:
    chance = random.Random(number)
    for turn in range(WRITES):
        fails = chance.random() < 0.2
        name = f"{'undone' if fails else 'kept'} {number} {turn}"
        try:
            await server.app.db.write(lambda tx, n=name, f=fails: rename(tx, place, chance.choice(ids), n, fails=f))
        except Broken:
            assert fails


async def follow(server: Server, place: str, seq: int, until: Any) -> list[Any]:
    """Every row after ``seq`` as a reader gets it that waits for notices."""
    rows: list[Any] = []
    with server.app.live.watching(place) as woken:
        while True:
            woken.clear()
            page = await server.app.db.fresh(changes_after, place, seq, 7)
            rows, seq = rows + page.rows, page.seq
            if not page.more:
                if until(rows):
                    return rows
                await asyncio.wait_for(woken.wait(), 20)


def agree(rows: list[Any], first: int) -> None:
    """Each number once, and each change begins where the one before it of the same row ended."""
    assert [row.seq for row in rows] == list(range(first, first + len(rows)))
    assert len({row.id for row in rows}) == len(rows)
    state: dict[str, Any] = {}
    for row in rows:
        before = msgspec.json.decode(row.before) if row.before else None
        assert state.get(row.entity_id, before) == before, row
        state[row.entity_id] = msgspec.json.decode(row.after)


@pytest.fixture
def second(world: World, tmp_path: Path) -> Iterator[Server]:
    """Another process on the database of the first, as far as one process can be two."""
    made = Server(Settings(data=str(tmp_path), database=world.server.app.db.url))
    yield made
    made.app.sealer.stop()
    made.close()


def test_a_reader_beside_sixteen_writers_sees_every_change_once_in_their_order(world: World, second: Server) -> None:
    place, servers = world.workspace_id, [world.server, second]
    if world.server.app.db.shared:
        for server in servers:
            server.app.sealer.start()
    else:
        servers = servers[:1]
    ids = [world.owner.make("tags", {"name": f"tag {number}"})["id"] for number in range(3)]
    start: int = world.server.app.db.now(last_seq, place)

    async def scenario() -> list[Any]:
        second.app.live.start()
        over = asyncio.Event()
        ends = WRITERS * WRITES

        def until(rows: list[Any]) -> bool:
            return over.is_set() and rows[-1].event == "TAG_DELETED"

        reader = asyncio.ensure_future(follow(world.server, place, start, until))
        writing = [write(servers[number % len(servers)], place, ids, number) for number in range(WRITERS)]
        await asyncio.gather(*writing)
        over.set()
        await servers[-1].app.db.write(lambda tx: records.remove(
            ctx := inside(tx, place), tags, records.get(ctx, tags, ids[0], LookupError())  # type: ignore[arg-type]
        ))  # fmt: skip
        rows = await reader
        assert 0 < len(rows) < ends
        await second.app.live.stop()
        return rows

    try:
        rows = world.server.run(scenario())
    finally:
        for server in servers:
            server.app.sealer.stop()
    agree(rows[:-1], start + 1)
    assert rows[-1].seq == start + len(rows)
    assert not [row for row in rows if "undone" in (row.after or "")]
    written = sa.select(sa.func.count()).where(changes.c.workspace_id == place, changes.c.seq.is_(None))
    assert world.rows(written)[0][0] == 0


KILLED = """
import asyncio, sys
from hourbook.settings import Settings
from tests.core.test_change_log import rename
from tests.world import Server

server = Server(Settings(data=sys.argv[1], database=sys.argv[2]))
server.app.sealer.start()
place, ids = sys.argv[3], sys.argv[4].split(",")

async def write(number):
    turn = 0
    while True:
        turn += 1
        await server.app.db.write(rename, place, ids[turn % len(ids)], f"{number} {turn}")
        if number == turn == 5:
            print("writing", flush=True)

async def main():
    await asyncio.gather(*(write(number) for number in range(8)))

server.loop.run_until_complete(main())
"""


def test_what_killed_writers_committed_is_numbered_by_those_who_are_left(
    postgres_server: Server, tmp_path: Path, monkeypatch: Any
) -> None:
    world, app = World(postgres_server), postgres_server.app
    place = world.workspace_id
    ids = [world.owner.make("tags", {"name": f"tag {number}"})["id"] for number in range(2)]
    start: int = app.db.now(last_seq, place)
    words = [sys.executable, "-c", KILLED, str(tmp_path), app.db.url, place, ",".join(ids)]
    for _ in range(3):
        with subprocess.Popen(words, stdout=subprocess.PIPE) as writer:
            assert writer.stdout and writer.stdout.readline() == b"writing\n"
            writer.send_signal(signal.SIGKILL)
    # one that came as far as the commit, as if it had been killed there
    with monkeypatch.context() as away:
        away.setattr(app.sealer, "_seal", lambda scopes: None)
        app.db.now(rename, place, ids[0], "last")
    assert place in app.db.now(sealing.unsealed)

    async def scenario() -> list[Any]:
        app.live.start()
        app.sealer.start()
        rows = await follow(postgres_server, place, start, lambda rows: rows and '"last"' in rows[-1].after)
        await app.live.stop()
        return rows

    try:
        rows = postgres_server.run(scenario())
    finally:
        app.sealer.stop()
    assert len(rows) > 15
    agree(rows, start + 1)
    assert place not in app.db.now(sealing.unsealed)


def test_a_sealer_that_fails_tries_again(postgres_server: Server, monkeypatch: Any) -> None:
    world, app = World(postgres_server), postgres_server.app
    tried: list[str] = []
    sealed = app.sealer._seal

    def fails_once(scopes: set[str]) -> None:
        tried.append("once")
        if len(tried) == 1:
            raise OSError("the database is away")
        sealed(scopes)

    monkeypatch.setattr(app.sealer, "_seal", fails_once)
    monkeypatch.setattr(sealing, "LOOK", 0.1)

    async def scenario() -> None:
        app.live.start()
        with app.live.watching(world.workspace_id) as woken:
            app.sealer.start()
            await app.db.write(lambda tx: records.add(inside(tx, world.workspace_id), tags, name="late"))
            await asyncio.wait_for(woken.wait(), 20)
        await app.live.stop()

    try:
        postgres_server.run(scenario())
    finally:
        app.sealer.stop()
    assert len(tried) > 1


def test_kinds_are_chosen_and_a_read_looks_at_so_many_rows_only(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(following, "SCANNED", 4)
    place, db = world.workspace_id, world.server.app.db
    start: int = db.now(last_seq, place)
    for number in range(6):
        world.owner.make("tags", {"name": f"tag {number}"})
    world.owner.make("clients", {"name": "client"})
    first = db.now(changes_after, place, start, 10, ["CLIENTS"])
    assert (first.rows, first.seq, first.more) == ([], start + 4, True)
    rest = db.now(changes_after, place, first.seq, 10, ["CLIENTS"])
    assert [row.kind for row in rest.rows] == ["CLIENTS"] and (rest.seq, rest.more) == (start + 7, False)
    assert db.now(changes_after, place, start, 2, ["TAGS", "CLIENTS"])[1:] == (start + 2, True)
    assert db.now(changes_after, place, start + 7, 2) == ([], start + 7, False)


def test_who_stands_before_what_is_kept_is_told_so(world: World) -> None:
    place, db = world.workspace_id, world.server.app.db
    world.owner.make("tags", {"name": "kept"})
    last: int = db.now(last_seq, place)
    old = sa.delete(changes).where(changes.c.workspace_id == place, changes.c.seq < last)
    db.now(lambda tx: tx.execute(old))
    assert [row.seq for row in db.now(changes_after, place, last - 1, 10).rows] == [last]
    with pytest.raises(ChangesForgotten) as gone:
        db.now(changes_after, place, last - 2, 10)
    assert (gone.value.seq, gone.value.oldest) == (last - 2, last)


def test_who_stands_behind_the_end_is_told_so(world: World) -> None:
    last: int = world.server.app.db.now(last_seq, world.workspace_id)
    with pytest.raises(ChangesForgotten):
        world.server.app.db.now(changes_after, world.workspace_id, last + 1, 10)


def test_a_notice_that_is_not_understood_keeps_nobody_else_from_hearing() -> None:
    news, heard = News(Database()), list[str]()
    for hear in ({}.__getitem__, heard.append):
        news.hearers.append(Hearer("w", hear, lambda: True, lambda lost: None))
    news.bring(["w webhooks"])
    assert heard == ["w webhooks"]


def test_a_change_says_the_instant_that_its_row_says(world: World) -> None:
    made = world.owner.make("tags", {"name": "new"})["id"]
    [row] = world.rows(sa.select(changes).where(changes.c.entity_id == made))
    assert row.at == msgspec.json.decode(row.after)["created_at"]


def test_a_cursor_is_read_only_where_it_belongs_and_tells_nothing() -> None:
    ids = {41: "row"}.get
    one, two = (cursor("secret", "place person", 41, ids) for _ in range(2))
    assert one != two and (41).to_bytes(6) not in base64.urlsafe_b64decode(one)
    assert [read_cursor("secret", "place person", each, ids) for each in (one, two)] == [41, 41]
    assert read_cursor("other", "place person", one, ids) is None
    assert read_cursor("secret", "place another", one, ids) is None
    assert read_cursor("secret", "place person", one, {41: "another row"}.get) is None
    assert read_cursor("secret", "place person", one, {}.get) is None
    for text in ("", "x", "!!", "ä" * 24, one[:-1], one[:-4], f"{one}AAAA", one[::-1]):
        assert read_cursor("secret", "place person", text, ids) is None
