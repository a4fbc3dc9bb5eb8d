"""From an address to a database."""

from hourbook.core.db.database import Database
from hourbook.core.db.sqlite import SqliteDatabase


def open_database(url: str, *, pool_size: int = 8, replica: str = "") -> Database:
    """The database of an address: ``sqlite:///path`` or ``postgresql://user:password@host/name``."""
    if url.startswith("sqlite"):
        return SqliteDatabase(url)
    from hourbook.core.db.postgres import PostgresDatabase

    return PostgresDatabase(url, pool_size=pool_size, replica=replica)
