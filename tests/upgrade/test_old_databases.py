"""A database of an earlier version, with a company's data, is upgraded and goes on.

``databases/`` holds what that version wrote: the SQLite file, and PostgreSQL's dump as statements. Its keys open it
nowhere else. The files are those of a company set up by ``hourbook sandbox`` at commit 6179d2b (revision 0001).
"""

import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
import pytest
import sqlalchemy as sa

from hourbook.core.db.opening import open_database
from hourbook.migrations import head, upgrade, version
from hourbook.settings import Settings
from tests.world import Server

DATABASES = Path(__file__).with_name("databases")
COUNTED = ("users", "members", "projects", "tasks", "clients", "tags", "time_entries", "changes", "api_keys")


class Old(NamedTuple):
    """An old database in its place, with a key of its owner and what it held before anything was done."""

    url: str
    workspace: str
    owner: str
    rows: dict[str, int]
    seconds: int


def held(url: str) -> tuple[dict[str, int], int]:
    """How many rows each table has, and the sum of all entries in seconds."""
    db = open_database(url, pool_size=1)
    with db.engine.connect() as tx:
        rows = {table: tx.execute(sa.text(f"select count(*) from {table}")).scalar_one() for table in COUNTED}
        lengths = sa.text("select sum(end_at / 1000 - start_at / 1000) from time_entries where end_at is not null")
        seconds = int(tx.execute(lengths).scalar_one())
    db.close()
    return rows, seconds


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Old]:
    if request.param == "sqlite":
        (tmp_path / "hourbook.db").write_bytes(lzma.decompress((DATABASES / "revision-0001.sqlite.xz").read_bytes()))
        keys = "6b0d1d44845fd99f52093122", "BO6uyIqnhk8GumHZr9MbbQUOPhzsNKDxbfXDkUSUfz3ibFKF"
        url = f"sqlite:///{tmp_path}/hourbook.db"
    else:
        url = request.getfixturevalue("postgres").create_database()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(lzma.decompress((DATABASES / "revision-0001.postgresql.sql.xz").read_bytes()))
        keys = "6b0d1d47331186213408a31f", "mgXC1lzM0BXBiN0j0PIGg1scFLYlmTbb0PQ2LficWAgN6XqG"
    yield Old(url, *keys, *held(url))


def test_nothing_is_lost_or_changed_on_the_way(old: Old) -> None:
    assert old.rows["time_entries"] > 100 and old.rows["changes"] > 100, "the old database is not the one it was"
    db = open_database(old.url, pool_size=1)
    upgrade(db)
    assert db.now(version) == head()
    db.close()
    assert held(old.url) == (old.rows, old.seconds)


def test_the_old_keys_work_and_the_work_goes_on(old: Old, tmp_path: Path) -> None:
    server = Server(Settings(data=str(tmp_path / "data"), database=old.url))

    def ask(method: str, path: str, **options: Any) -> Any:
        answer = server.send(method, f"/api/v1/{path}", headers={"X-Api-Key": old.owner}, **options)
        assert answer.status_code < 300, answer.text
        return answer.json()

    user, place = ask("GET", "user"), f"workspaces/{old.workspace}"
    assert user["activeWorkspace"] == old.workspace
    everything = {"dateRangeStart": "2026-01-01T00:00:00Z", "dateRangeEnd": "2026-12-31T23:59:59Z",
                  "summaryFilter": {"groups": ["PROJECT"]}}  # fmt: skip
    report = ask("POST", f"{place}/reports/summary", json=everything)
    assert report["totals"][0]["totalTime"] == old.seconds
    added = ask("POST", f"{place}/time-entries", json={"start": "2026-11-02T08:00:00Z", "end": "2026-11-02T09:00:00Z"})
    listed = ask("GET", f"{place}/user/{user['id']}/time-entries?page-size=1000")
    assert added["id"] in {entry["id"] for entry in listed}
    server.close()
