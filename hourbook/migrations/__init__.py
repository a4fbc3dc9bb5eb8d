"""The database's shape over time: one chain for SQLite and PostgreSQL, run before the server opens the database."""

import sqlalchemy as sa

from hourbook.core.database import Database, Tx
from hourbook.core.tables import metadata


def upgrade(db: Database) -> None:
    """Bring the database to the newest version; an empty one is made from the tables themselves."""
    db.now(_create_missing)


def _create_missing(tx: Tx) -> None:
    metadata.create_all(tx)


def version(tx: Tx) -> str | None:
    """The revision the database is at, or None for an empty one."""
    if not sa.inspect(tx).has_table("alembic_version"):
        return None
    return tx.execute(sa.text("select version_num from alembic_version")).scalar()
