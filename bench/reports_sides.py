"""The two databases reports are measured on, seeded with the same team: 20 people, 50 projects, one year."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import psycopg

from bench import bare_app, seed, seed_ours
from bench.reports_bare import Bare
from bench.sides import Side, free_port
from hourbook.core.db.database import Tx, raw_connection
from hourbook.features.time_entries.tables import time_entries
from tests import postgres_server

SHAPES = {"six a week": seed.team_entry, "even": seed.even_entry}
PEOPLE, PROJECTS, PAGE_SIZE = 20, 50, 50
NAMES = [column.name for column in time_entries.columns]


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
    """A PostgreSQL of its own, with the settings of the tests' (nothing is flushed: creates are quicker than real)."""
    own = Path(tempfile.mkdtemp(prefix="postgres-", dir=folder))
    binaries = postgres_server.find_binaries()
    if binaries is None:
        raise SystemExit("no PostgreSQL: install Debian's postgresql, or the dev dependencies")
    dsn, files = postgres_server.start(binaries, os.getpid())
    try:
        made = seeded(dsn, size, until, shape, into_postgres)
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")  # what its daemon does in time
        with psycopg.connect(dsn) as plain:
            yield place("postgres", shape, own, size, until, made, plain, ["--database", dsn])
    finally:
        postgres_server.stop(files)


def seeded(
    url: str, size: int, until: int, shape: str, put: Callable[[Tx, list[dict[str, Any]]], None]
) -> seed_ours.Made:
    """The team and its entries in one of the SHAPES, without their change rows, which no report reads."""
    wanted = (SHAPES[shape](number, size, until, PEOPLE, PROJECTS) for number in range(size))
    return seed_ours.fill_database(url, wanted, put, PEOPLE, PROJECTS)


def into_sqlite(tx: Tx, rows: list[dict[str, Any]]) -> None:
    """Past SQLAlchemy, which takes four times as long."""
    marks = ", ".join(f":{name}" for name in NAMES)
    raw_connection(tx).executemany(f"INSERT INTO time_entries ({', '.join(NAMES)}) VALUES ({marks})", rows)


def into_postgres(tx: Tx, rows: list[dict[str, Any]]) -> None:
    """By COPY."""
    with raw_connection(tx).cursor().copy(f"COPY time_entries ({', '.join(NAMES)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row([row[name] for name in NAMES])


def place(
    database: str, shape: str, folder: Path, size: int, until: int, made: seed_ours.Made, plain: Any, options: list[str]
) -> Place:
    """Everything a run needs."""
    port = free_port()
    serve = ["serve", "--host", "127.0.0.1", "--port", str(port), "--data", str(folder), *options]
    side = Side(
        name=database,
        entries=size,
        folder=folder,
        port=port,
        command=[sys.executable, "-m", "hourbook", *serve],
        rows=lambda: size,
        workspace_id=made.workspace_id,
        user_id=made.owner_id,
        project_ids=made.project_ids,
        key=made.key,
    )
    window = (until - seed.YEAR - 86_400) * 1000, until * 1000 + 999
    return Place(database, shape, side, Bare(plain, made.workspace_id, *window), until)
