"""The chain of revisions ends at the tables that the code declares, on both databases."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook import features
from hourbook.core.db.database import Database, Tx
from hourbook.core.db.opening import open_database
from hourbook.core.db.tables import metadata
from hourbook.core.rows.changes import changes, record_changes
from hourbook.core.rows.following import changes_after
from hourbook.core.rows.sealing import seal
from hourbook.migrations import DatabaseTooNewError, head, run_chain, upgrade, version
from hourbook.settings import Settings
from tests.world import Server, World

features.load()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """A function that makes an empty database."""
    made: list[Database] = []

    def make() -> Database:
        if request.param == "sqlite":
            address = f"sqlite:///{tmp_path}/{len(made)}.db"
        else:
            address = request.getfixturevalue("postgres").create_database()
        made.append(open_database(address))
        return made[-1]

    yield make
    for db in made:
        db.close()


def shape(tx: Tx) -> dict[str, Any]:
    """Everything the database says of its tables, in an order of its own."""
    look = sa.inspect(tx)
    return {
        table: {
            "columns": [(c["name"], str(c["type"]), c["nullable"]) for c in look.get_columns(table)],
            "key": look.get_pk_constraint(table)["constrained_columns"],
            "indexes": sorted(str((i["name"], i["column_names"], i["unique"])) for i in look.get_indexes(table)),
            "uniques": sorted(str(sorted(u["column_names"])) for u in look.get_unique_constraints(table)),
            "points": sorted(
                str((f["constrained_columns"], f["referred_table"], f["referred_columns"], f["options"]))
                for f in look.get_foreign_keys(table)
            ),
        }
        for table in sorted(look.get_table_names())
    }


def differing(migrated: dict[str, Any], fresh: dict[str, Any]) -> dict[str, str]:
    """The tables that the chain makes otherwise than they are declared, each with what to do about it."""
    return {
        table: f'make migration NAME="..." writes the revision ({migrated.get(table)}, declared {fresh.get(table)})'
        for table in sorted({*migrated, *fresh})
        if migrated.get(table) != fresh.get(table)
    }


def test_a_forgotten_revision_is_named_with_its_table() -> None:
    table = {"columns": [("id", "VARCHAR(24)", False)]}
    [(named, cure)] = differing({"tags": table}, {"tags": table, "assets": table}).items()
    assert named == "assets" and "make migration" in cure
    assert list(differing({"tags": table}, {"tags": {"columns": []}})) == ["tags"]


def test_a_migrated_database_is_like_a_fresh_one(empty: Any) -> None:
    fresh, migrated = empty(), empty()
    upgrade(fresh)
    migrated.now(run_chain)
    assert differing(migrated.now(shape), fresh.now(shape)) == {}
    assert migrated.now(version) == fresh.now(version) == head()
    assert set(metadata.tables) <= set(fresh.now(shape))


def test_upgrading_twice_changes_nothing(empty: Any) -> None:
    db = empty()
    upgrade(db)
    before = db.now(shape)
    upgrade(db)
    assert db.now(shape) == before


def test_a_newer_database_is_left_alone(empty: Any) -> None:
    db = empty()
    upgrade(db)
    db.now(lambda tx: tx.execute(sa.text("update alembic_version set version_num = '9999'")))
    with pytest.raises(DatabaseTooNewError, match="9999"):
        upgrade(db)


def test_a_migrated_database_serves_a_workspace(empty: Any, tmp_path: Path) -> None:
    fresh, db = empty(), empty()
    upgrade(fresh)
    db.now(run_chain)
    assert differing(db.now(shape), fresh.now(shape)) == {}, "else it says: no such table"
    server = Server(Settings(data=str(tmp_path / "data"), database=db.url))
    world = World(server)
    world.owner.make("time-entries", {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"})
    assert len(world.owner.get(f"user/{world.owner.id}/time-entries").json()) == 1
    server.close()


def test_old_change_rows_get_their_place_in_the_log_by_id(empty: Any) -> None:
    db = empty()
    db.now(run_chain, "0001")
    row = {"at": 1, "event": "NEW_TAG", "kind": "TAGS", "entity_id": "e", "request_id": "r"}
    old = [{"workspace_id": place, "id": id, **row} for place, id in (("b", "2"), ("a", "3"), ("a", "1"))]
    columns = ", ".join(old[0])
    insert = sa.text(f"insert into changes ({columns}) values ({', '.join(f':{name}' for name in old[0])})")
    db.now(lambda tx: tx.execute(insert, old))
    upgrade(db)
    kept = sa.select(changes.c.workspace_id, changes.c.id, changes.c.seq).order_by(changes.c.workspace_id, changes.c.n)
    assert db.now(lambda tx: tx.execute(kept).all()) == [("a", "1", 1), ("a", "3", 2), ("b", "2", 1)]
    db.now(record_changes, "a", [{"id": "0", **row, "actor_id": None, "owner_id": None, "before": None, "after": None}])
    if db.shared:
        assert db.now(seal, ["a"]) == ["c a 3"]
    assert [row.id for row in db.now(changes_after, "a", 0, 10).rows] == ["1", "3", "0"]
