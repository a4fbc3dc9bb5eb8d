"""What is compared: a side is a seeded database, the command that serves it and what a client must know to use it."""

import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

import psycopg

from bench import bare_postgres, postgres, seed, seed_ours

Make = Callable[[str, Path, int, int], "Side"]
"""Name, folder, number of entries, the second they reach up to."""


@dataclass(frozen=True, eq=False)
class Side:
    """One server to measure; `rows` counts the entries in its database while it is down."""

    database: str
    name: str
    entries: int
    folder: Path
    port: int
    command: list[str]
    rows: Callable[[], int]
    workspace_id: str
    user_id: str
    project_ids: list[str]
    key: str


class Makers(NamedTuple):
    """How both sides are made on one database."""

    ours: Make
    bare: Make


def free_port() -> int:
    """A port of the loopback nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def on_sqlite(_folder: Path) -> Iterator[Makers]:
    """Both sides with files of their own."""
    yield Makers(ours, bare)


@contextmanager
def on_postgres(folder: Path) -> Iterator[Makers]:
    """Both sides with databases of their own on one server, which flushes at every commit."""
    with postgres.server(folder) as dsn:
        yield Makers(partial(ours_on_postgres, dsn), partial(bare_on_postgres, dsn))


DATABASES: dict[str, Callable[[Path], AbstractContextManager[Makers]]] = {"sqlite": on_sqlite, "postgres": on_postgres}


# --- the bare app


def bare(name: str, folder: Path, entries: int, until: int) -> Side:
    """The yardstick with its own seeded file in `folder`."""
    seed.fill_bare(folder, entries, until)
    counted = partial(seed.count_rows, folder / "bare.db", "entries")
    return bare_side("sqlite", name, folder, entries, ["bench.bare_app", "--data", str(folder)], counted)


def bare_on_postgres(server: str, name: str, folder: Path, entries: int, until: int) -> Side:
    """The yardstick with its own seeded database on the server."""
    dsn = postgres.new_database(server, f"{name}_bare_{entries}")
    with psycopg.connect(dsn) as db:
        db.execute(bare_postgres.SCHEMA)
        postgres.copy(
            db.cursor(), "entries", list(bare_postgres.COLUMNS), map(seed.bare_row, seed.entries(entries, until))
        )
    postgres.settle(dsn)
    counted = partial(postgres.count_rows, dsn, "entries")
    return bare_side("postgres", name, folder, entries, ["bench.bare_postgres", "--database", dsn], counted)


def bare_side(database: str, name: str, folder: Path, entries: int, module: list[str], rows: Callable[[], int]) -> Side:
    """A bare app that is served by a module of the bench."""
    port = free_port()
    return Side(
        database=database,
        name=name,
        entries=entries,
        folder=folder,
        port=port,
        command=[sys.executable, "-m", *module, "--port", str(port)],
        rows=rows,
        workspace_id=seed.bare_id(0),
        user_id=seed.bare_id(0),
        project_ids=[seed.bare_id(number) for number in range(seed.PROJECTS)],
        key="unused",
    )


# --- ours


def ours(name: str, folder: Path, entries: int, until: int) -> Side:
    """Our server as anyone runs it, with the same entries in its own file in `folder`."""
    made = seed_ours.fill(folder, entries, until)
    counted = partial(seed.count_rows, folder / "hourbook.db", "time_entries")
    return our_side("sqlite", name, folder, entries, made, [], counted)


def ours_on_postgres(server: str, name: str, folder: Path, entries: int, until: int) -> Side:
    """Our server as anyone runs it, with the same entries in its own database on the server."""
    dsn = postgres.new_database(server, f"{name}_{entries}")
    made = seed_ours.fill_database(dsn, seed.entries(entries, until), postgres.copy_entries_and_changes)
    postgres.settle(dsn)
    counted = partial(postgres.count_rows, dsn, "time_entries")
    return our_side("postgres", name, folder, entries, made, ["--database", dsn], counted)


def our_side(
    database: str,
    name: str,
    folder: Path,
    entries: int,
    made: seed_ours.Made,
    options: list[str],
    rows: Callable[[], int],
) -> Side:
    """`hourbook serve` on a seeded workspace."""
    port = free_port()
    serve = ["serve", "--host", "127.0.0.1", "--port", str(port), "--data", str(folder), *options]
    return Side(
        database=database,
        name=name,
        entries=entries,
        folder=folder,
        port=port,
        command=[sys.executable, "-m", "hourbook", *serve],
        rows=rows,
        workspace_id=made.workspace_id,
        user_id=made.owner_id,
        project_ids=made.project_ids,
        key=made.key,
    )
