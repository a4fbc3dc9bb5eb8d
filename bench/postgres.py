"""A PostgreSQL of the bench's own, which flushes as an installed one does, and the quick way for rows into it."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from bench import seed_ours
from hourbook.core.db.database import Tx, raw_connection
from hourbook.core.rows.changes import changes, last_seq
from hourbook.core.rows.sealing import seal
from hourbook.features.time_entries.tables import time_entries
from tests import postgres_server

Row = dict[str, Any]
FLUSHING = postgres_server.SETTINGS | {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
ENTRY_COLUMNS = [column.name for column in time_entries.columns]
CHANGE_COLUMNS = [column.name for column in changes.columns if column.name != "n"]


@contextmanager
def server(folder: Path, settings: dict[str, str] = FLUSHING) -> Iterator[str]:
    """The DSN of a server whose data lies in the folder, which the bench made, as its parent, on the measured disk."""
    binaries = postgres_server.find_binaries()
    if binaries is None:
        raise SystemExit("no PostgreSQL: install Debian's postgresql, or the dev dependencies")
    for place in (folder, folder.parent):  # started by root, the server runs under an account of its own
        place.chmod(0o711)
    dsn, files = postgres_server.start(binaries, os.getpid(), settings, folder)
    try:
        yield dsn
    finally:
        postgres_server.stop(files)


def new_database(dsn: str, name: str) -> str:
    """Make an empty database on the server; its DSN."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')  # type: ignore[call-overload]  # a name of ours
    return f"{dsn.rpartition('/')[0]}/{name}"


def settle(dsn: str) -> None:
    """What PostgreSQL's daemons do in time after many new rows, so that they do not do it while it is measured."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
        connection.execute("CHECKPOINT")


def count_rows(dsn: str, table: str) -> int:
    """How many rows a table holds."""
    with psycopg.connect(dsn) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # type: ignore


def copy(cursor: Any, table: str, names: list[str], rows: Iterable[Iterable[Any]]) -> None:
    """Rows into a table by COPY."""
    with cursor.copy(f"COPY {table} ({', '.join(f'{chr(34)}{name}{chr(34)}' for name in names)}) FROM STDIN") as taking:
        for row in rows:
            taking.write_row(row)


def copy_entries(tx: Tx, rows: list[Row]) -> None:
    """Entries without the change rows of their creation."""
    copy(raw_connection(tx).cursor(), "time_entries", ENTRY_COLUMNS, values(rows, ENTRY_COLUMNS))


def copy_entries_and_changes(tx: Tx, rows: list[Row]) -> None:
    """Entries and the change row of each, numbered already: a server that starts would number them all at once."""
    place = rows[0]["workspace_id"]
    seal(tx, [place])
    made = [
        seed_ours.change(row) | {"workspace_id": place, "seq": seq}
        for seq, row in enumerate(rows, last_seq(tx, place) + 1)
    ]
    copy_entries(tx, rows)
    copy(raw_connection(tx).cursor(), "changes", CHANGE_COLUMNS, values(made, CHANGE_COLUMNS))


def values(rows: list[Row], names: list[str]) -> Iterator[list[Any]]:
    """The columns of each row in this order."""
    return ([row.get(name) for name in names] for row in rows)
