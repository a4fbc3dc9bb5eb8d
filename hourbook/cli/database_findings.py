"""What ``hourbook doctor`` finds out about the database."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError

from hourbook import features
from hourbook.cli.finding import Finding, skewed
from hourbook.cli.offline import SAFE_BESIDE_A_SERVER
from hourbook.cli.webhook_findings import receivers
from hourbook.core.base.clock import instant_text, now
from hourbook.core.db.database import Database, Tx, raw_connection
from hourbook.core.db.opening import open_database
from hourbook.core.db.sqlite import SqliteDatabase, sqlite_version
from hourbook.core.db.sqlite_files import driver
from hourbook.core.who.identity import users
from hourbook.core.work import work
from hourbook.migrations import head, version
from hourbook.settings import Settings

OLDEST_SQLITE, OLDEST_POSTGRESQL = (3, 35, 0), 140000


def engine(settings: Settings) -> Iterator[Finding]:
    """The database: version, reachable, revision, contents."""
    if settings.uses_sqlite:
        yield from sqlite_library()
        path = Path(sa.make_url(settings.database_url).database or "")
        if not path.exists():
            yield Finding("OK", "database", f"{path} does not exist yet; `hourbook serve` makes it")
            return
    features.load()
    db = open_database(settings.database_url, pool_size=1)
    try:
        yield from (sqlite(db) if isinstance(db, SqliteDatabase) else postgresql(db))
        yield from contents(db)
        if db.now(version) == head():
            yield from receivers(db, settings)
    except (DatabaseError, driver.Error) as problem:
        yield Finding(
            "FAIL",
            "database",
            f"not usable: {' '.join(str(getattr(problem, 'orig', problem)).split())}",
            "Check the address, the account and the network; `hourbook restore` brings a backup back.",
        )
    finally:
        db.close()


def sqlite_library() -> Iterator[Finding]:
    found = sqlite_version()
    name = ".".join(map(str, found))
    if found < OLDEST_SQLITE:
        yield Finding(
            "FAIL", "SQLite", f"{name} is too old", "Install pysqlite3, or a Python with SQLite 3.51.3 or newer."
        )
    elif found < SAFE_BESIDE_A_SERVER:
        yield Finding(
            "WARN",
            "SQLite",
            f"{name}: commands that write need the server stopped",
            "3.51.3 or newer lifts that: install pysqlite3.",
        )
    else:
        yield Finding("OK", "SQLite", name)


def sqlite(db: SqliteDatabase) -> Iterator[Finding]:
    """The file is whole; who has it."""
    with db.engine.connect() as tx:
        problems = [row[0] for row in raw_connection(tx).execute("PRAGMA quick_check(3)") if row[0] != "ok"]
    if problems:
        yield Finding(
            "FAIL",
            "database",
            f"{db.path} is damaged: {'; '.join(problems)}",
            "Stop the server and restore a backup: hourbook restore FILE.",
        )
    else:
        owner = db.owner()
        used = f"used by the server with process id {owner}" if owner else "no server uses it now"
        yield Finding("OK", "database", f"{db.path} is whole; {used}")
    if db.path.stat().st_mode & 0o007:
        yield Finding("WARN", "database", f"others may read {db.path}", f"chmod o-rwx {db.path}")


def postgresql(db: Any) -> Iterator[Finding]:
    """The server's version and clock."""
    before = now()
    number, name, theirs = db.now(lambda tx: tx.execute(sa.text(
        "select current_setting('server_version_num')::int, current_setting('server_version'), "
        "(extract(epoch from clock_timestamp()) * 1000)::bigint"
    )).one())  # fmt: skip
    level, advice = ("OK", "") if number >= OLDEST_POSTGRESQL else ("FAIL", "Upgrade to PostgreSQL 14 or newer.")
    yield Finding(level, "database", f"PostgreSQL {name} answers", advice)
    yield skewed("database clock", "the clock of the database server", theirs - (before + now()) // 2)


def contents(db: Database) -> Iterator[Finding]:
    """The revision, and whether there is an owner."""
    at = db.now(version)
    if at is None:
        yield Finding("OK", "revision", "the database is empty; `hourbook serve` makes the tables")
        return
    if at == head():
        yield Finding("OK", "revision", f"{at or 'the first one'}, the newest")
    elif at < head():
        yield Finding(
            "WARN", "revision", f"{at}, and {head()} is the newest", "hourbook migrate, or restart the server."
        )
        return
    else:
        yield Finding(
            "FAIL",
            "revision",
            f"{at} is newer than this version of Hourbook ({head()})",
            "Use the version that made it, or a newer one.",
        )
        return
    if not db.now(anybody):
        yield Finding(
            "WARN", "owner", "nobody can sign in yet", "hourbook init, or the link that `hourbook serve` prints."
        )
    for kind in work.WORK_KINDS:
        yield from hanging(db.now(work.standing, kind))


def hanging(found: work.Standing) -> Iterator[Finding]:
    """Work that does not get done: mails, and whatever else is delivered."""
    if not (found.hanging or found.given_up):
        yield Finding("OK", found.name, f"{found.waiting} wait, none hangs")
        return
    since = f" since {instant_text(found.since)}" if found.since is not None else ""
    reason = f"; last reason: {found.failure}" if found.failure else "; no server or worker takes them"
    text = f"{found.hanging} hang{since}, {found.given_up} were given up{reason}"
    yield Finding("WARN", found.name, text, "Mend the reason; what hangs is tried again by itself.")


def anybody(tx: Tx) -> bool:
    return tx.execute(sa.select(users.c.id).limit(1)).first() is not None
