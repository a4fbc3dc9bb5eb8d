"""Where verbs run: together in one commit, undone alone, again after a conflict (core/database.py)."""

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.db.database import Conflict, Database, Tx
from hourbook.core.db.notices import note
from hourbook.core.db.opening import open_database
from hourbook.core.db.sqlite import DatabaseInUse, SqliteDatabase

notes = sa.Table(
    "notes", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.String(20))
)


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest, tmp_path: Any) -> Any:
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path}/notes.db"
    else:
        address = request.getfixturevalue("postgres").create_database()
    made = open_database(address)
    made.now(lambda tx: notes.create(tx))
    yield made
    made.close()


def write(tx: Tx, id: int, *, fail: bool = False) -> int:
    tx.execute(sa.insert(notes).values(id=id, text="x"))
    if fail:
        raise LookupError(id)
    return id


def ids(tx: Tx) -> list[int]:
    return list(tx.execute(sa.select(notes.c.id).order_by(notes.c.id)).scalars())


async def test_verbs_written_together_fail_alone(db: Database) -> None:
    def verb(tx: Tx, n: int) -> int:
        return write(tx, n, fail=n % 3 == 0)

    done = await asyncio.gather(*(db.write(verb, n) for n in range(1, 31)), return_exceptions=True)
    assert [type(d) for d in done].count(LookupError) == 10
    kept = [n for n in range(1, 31) if n % 3]
    assert await db.read(ids) == kept
    assert [d for d in done if isinstance(d, int)] == kept


async def test_what_an_undone_verb_noted_is_told_to_nobody(db: Database) -> None:
    heard: list[str] = []
    db.committed = heard.extend

    def verb(tx: Tx, n: int) -> int:
        note(tx, f"w {n}")
        return write(tx, n, fail=n % 2 == 0)

    def again(tx: Tx) -> None:
        note(tx, f"w try {len(tries)}")
        tries.append(1)
        write(tx, len(tries))  # 1 is taken by the first verb

    tries: list[int] = []
    await asyncio.gather(*(db.write(verb, n) for n in range(1, 11)), return_exceptions=True)
    assert sorted(heard) == sorted(f"w {n}" for n in range(1, 11, 2))
    heard.clear()
    await db.write(again)
    assert len(tries) == 2 and heard == ["w try 1"]


async def test_a_verb_that_meets_a_conflict_runs_again(db: Database) -> None:
    await db.write(write, 1)
    tries: list[int] = []

    def next_free(tx: Tx) -> int:
        tries.append(1)
        return write(tx, len(tries))

    assert await db.write(next_free) == 2
    assert len(tries) == 2


async def test_a_conflict_that_stays_is_told(db: Database) -> None:
    await db.write(write, 1)
    with pytest.raises(Conflict):
        await db.write(write, 1)
    assert await db.read(ids) == [1]


async def test_what_is_answered_is_on_disk(db: Database) -> None:
    await db.write(write, 7)
    other = open_database(db.url)
    assert await other.read(ids) == [7]
    assert await other.report(ids) == [7]
    other.close()


async def test_readers_see_one_state_while_others_write(db: Database) -> None:
    other = open_database(db.url)

    def twice(tx: Tx) -> tuple[list[int], list[int]]:
        first = ids(tx)
        other.now(write, 5)
        return first, ids(tx)

    assert await db.read(twice) == ([], [])
    assert await db.read(ids) == [5]
    other.close()


def test_one_process_owns_the_sqlite_file(tmp_path: Any) -> None:
    first, second = (SqliteDatabase(f"sqlite:///{tmp_path}/a.db") for _ in range(2))
    first.own()
    with pytest.raises(DatabaseInUse, match="Another hourbook process"):
        second.own()
    first.close()
    second.own()
    second.close()
