"""The database's shape over time: one chain for SQLite and PostgreSQL, run before the server opens the database.

Revisions are ``versions/NNNN_what.py``; their id is NNNN. ``make migration NAME=what`` writes the next one from the
difference between the tables and the chain; read it before you commit it.
"""

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from hourbook.core.db.database import Database, Tx
from hourbook.core.db.tables import metadata

FOLDER = Path(__file__).parent
_LOCK = 4_071_776  # PostgreSQL: processes that start together upgrade one after the other


class DatabaseTooNewError(RuntimeError):
    """The database was made by a newer Hourbook."""


def head() -> str:
    """The newest revision, read from the files' names, so that a start need not import alembic (a second)."""
    return max((path.name[:4] for path in (FOLDER / "versions").glob("[0-9]*.py")), default="")


def version(tx: Tx) -> str | None:
    """The revision the database is at, or None for an empty one."""
    if not sa.inspect(tx).has_table("alembic_version"):
        return None
    return tx.execute(sa.text("select version_num from alembic_version")).scalar()


def upgrade(db: Database) -> None:
    """Bring the database to the newest revision; an empty one is made from the tables themselves.

    Raises DatabaseTooNewError rather than touch what it does not know.
    """
    db.now(_upgrade)


def _upgrade(tx: Tx) -> None:
    if tx.dialect.name == "postgresql":
        tx.execute(sa.text(f"select pg_advisory_xact_lock({_LOCK})"))
    at, newest = version(tx), head()
    if at is None:
        metadata.create_all(tx)
        tx.execute(sa.text("create table alembic_version (version_num varchar(32) not null primary key)"))
        tx.execute(sa.text("insert into alembic_version values (:head)"), {"head": newest})
    elif at > newest:
        raise DatabaseTooNewError(
            f"The database is at revision {at} and this Hourbook knows {newest}. Start the newer Hourbook again."
        )
    elif at < newest:
        run_chain(tx)


def run_chain(tx: Tx, target: str = "head") -> None:
    """Run the revisions that the database lacks, in the given transaction."""
    from alembic import command

    tx.execute(sa.text("select 1"))  # alembic leaves a transaction alone that has begun, and commits its own
    command.upgrade(config(tx), target)


def config(tx: Tx) -> Any:
    """Alembic's configuration for a connection."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    made.attributes["connection"] = tx
    return made
