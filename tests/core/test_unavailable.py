"""A database that can not be opened or written for a while: clear answers, nothing hangs, and it goes on by itself."""

import asyncio
import contextlib
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.db.database import Tx, is_unavailable
from hourbook.core.db.opening import open_database
from hourbook.core.db.sqlite import SqliteDatabase
from hourbook.settings import Settings
from tests.postgres import Postgres
from tests.world import Server, World


@contextlib.contextmanager
def no_more_files() -> Iterator[None]:
    """This process can open nothing: what it has open it keeps."""
    own = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, own[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, own)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    made = Server(Settings(data=str(tmp_path)))
    yield made
    made.close()


def test_without_files_reads_and_writes_are_refused_and_come_back(server: Server) -> None:
    world = World(server)
    with no_more_files():  # the writer has not begun yet, nor has the reader
        for answer in (world.owner.post("tags", {"name": "a"}), world.owner.get("tags")):
            assert (answer.status_code, answer.json()["details"]["reason"]) == (503, "database-unavailable")
            assert answer.headers["retry-after"] == "5"
        assert server.send("GET", "/readyz").status_code == 503
    assert world.owner.post("tags", {"name": "b"}).status_code == 201
    assert server.send("GET", "/readyz").json() == {"status": "ready"}
    assert [tag["name"] for tag in world.owner.get("tags").json()] == ["b"]


def test_all_that_waits_for_a_writer_without_files_is_answered(server: Server) -> None:
    world = World(server)
    assert world.owner.get("tags").status_code == 200  # so that reads go on
    with no_more_files():
        sent = [
            ("POST", world.path("tags"), {"headers": world.owner.headers, "json": {"name": f"{n}"}}) for n in range(9)
        ]
        assert {answer.status_code for answer in server.together(sent)} == {503}
        assert world.owner.get("tags").json() == []
        ready = server.send("GET", "/readyz")
        assert (ready.status_code, ready.json()["reason"]) == (
            503,
            "the database can not be written (OperationalError)",
        )
    assert server.send("GET", "/readyz").status_code == 200  # it has tried, though nobody wrote


def test_a_full_disk_refuses_writes_and_nothing_else(server: Server) -> None:
    world = World(server)
    assert world.owner.make("tags", {"name": "kept"})
    [pages] = server.run(server.app.db.write(lambda tx: tx.exec_driver_sql("PRAGMA page_count").one()))
    server.run(server.app.db.write(lambda tx: tx.exec_driver_sql(f"PRAGMA max_page_count={pages}").all()))
    note = {"name": "x" * 100}
    answers = [world.owner.post("tags", {**note, "name": f"{n} {'x' * 90}"}) for n in range(300)]
    full = next(answer for answer in answers if answer.status_code != 201)
    assert (full.status_code, full.json()["details"]["reason"]) == (503, "database-unavailable")
    kept = [answer for answer in answers if answer.status_code == 201]
    assert len(world.owner.get("tags", page_size=1000).json()) == 1 + len(kept)
    assert world.owner.post("tags", {"name": "after"}).status_code in (201, 503)


async def test_a_writer_outlives_whatever_happens_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = open_database(f"sqlite:///{tmp_path}/notes.db")
    assert isinstance(db, SqliteDatabase)

    def fails(*_: Any) -> Any:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr("hourbook.core.db.sqlite.commit_together", fails)
        with pytest.raises(MemoryError):
            await asyncio.wait_for(db.write(lambda tx: 1), 30)
    assert await asyncio.wait_for(db.write(lambda tx: 2), 30) == 2
    db.close()


async def test_postgresql_that_is_not_there_is_unavailable_and_a_wrong_statement_is_not(
    tmp_path: Path, postgres: Postgres
) -> None:
    gone = open_database("postgresql://nobody@127.0.0.1:9/nothing")
    with pytest.raises(sa.exc.OperationalError) as refused:
        await gone.write(lambda tx: 1)
    assert is_unavailable(refused.value) and "OperationalError" in await gone.write_trouble()
    gone.close()
    there = open_database(postgres.create_database())

    def broken_off(tx: Tx) -> None:
        tx.execute(sa.text("SELECT pg_terminate_backend(pg_backend_pid())"))

    with pytest.raises(sa.exc.DBAPIError) as broken:
        await there.write(broken_off)
    assert is_unavailable(broken.value)
    assert await there.write_trouble() == ""  # tried again, on a fresh connection
    for db in (there, open_database(f"sqlite:///{tmp_path}/notes.db")):
        with pytest.raises(sa.exc.DBAPIError) as wrong:
            await db.write(lambda tx: tx.execute(sa.text("SELECT nonsense FROM nowhere")))
        assert not is_unavailable(wrong.value)
        db.close()
