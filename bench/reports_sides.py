"""The two databases reports are measured on, seeded with the same team: 20 people, 50 projects, one year."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import psycopg

from bench import bare_app, postgres, seed, seed_ours
from bench.reports_bare import Bare
from bench.sides import Side, our_side
from hourbook.core.db.database import Tx, raw_connection

SHAPES = {"six a week": seed.team_entry, "even": seed.even_entry}
PEOPLE, PROJECTS, PAGE_SIZE = 20, 50, 50


class Place(NamedTuple):
    """A seeded database, the server to start on it and a plain connection to the same data."""

    database: str
    shape: str
    side: Side
    bare: Bare
    until: int


@contextmanager
def on_sqlite(folder: Path, size: int, until: int, shape: str) -> Iterator[Place]:
    """A database file in the folder."""
    own = Path(tempfile.mkdtemp(prefix="sqlite-", dir=folder))
    made = seeded(f"sqlite:///{own / 'hourbook.db'}", size, until, shape, into_sqlite)
    plain = bare_app.sqlite.connect(str(own / "hourbook.db"), check_same_thread=False)
    try:
        yield place("sqlite", shape, own, size, until, made, plain, [])
    finally:
        plain.close()


@contextmanager
def on_postgres(folder: Path, size: int, until: int, shape: str) -> Iterator[Place]:
    """A PostgreSQL of its own, which flushes as an installed one does."""
    own = Path(tempfile.mkdtemp(prefix="postgres-", dir=folder))
    with postgres.server(own) as dsn:
        made = seeded(dsn, size, until, shape, postgres.copy_entries)
        postgres.settle(dsn)
        with psycopg.connect(dsn) as plain:
            yield place("postgres", shape, own, size, until, made, plain, ["--database", dsn])


def seeded(
    url: str, size: int, until: int, shape: str, put: Callable[[Tx, list[dict[str, Any]]], None]
) -> seed_ours.Made:
    """The team and its entries in one of the SHAPES, without their change rows, which no report reads."""
    wanted = (SHAPES[shape](number, size, until, PEOPLE, PROJECTS) for number in range(size))
    return seed_ours.fill_database(url, wanted, put, PEOPLE, PROJECTS)


def into_sqlite(tx: Tx, rows: list[dict[str, Any]]) -> None:
    """Past SQLAlchemy, which takes four times as long."""
    marks = ", ".join(f":{name}" for name in postgres.ENTRY_COLUMNS)
    raw_connection(tx).executemany(
        f"INSERT INTO time_entries ({', '.join(postgres.ENTRY_COLUMNS)}) VALUES ({marks})", rows
    )


def place(
    database: str, shape: str, folder: Path, size: int, until: int, made: seed_ours.Made, plain: Any, options: list[str]
) -> Place:
    """Everything a run needs."""
    side = our_side(database, database, folder, size, made, options, lambda: size)
    window = (until - seed.YEAR - 86_400) * 1000, until * 1000 + 999
    return Place(database, shape, side, Bare(plain, made.workspace_id, *window), until)
