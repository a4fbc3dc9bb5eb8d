"""``hourbook migrate``, ``backup`` and ``restore``."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Group, Parameter

from hourbook.cli.options import DatabaseOption, DataOption, Refused, settings_of


def register(app: App, group: Group) -> None:
    """Add the commands of this file."""
    for command in (migrate, backup, restore):
        app.command(command, group=group)


def migrate(
    *,
    check: Annotated[bool, Parameter(negative="", help="Change nothing; exit code 1 if it is not up to date.")] = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Bring the database to the newest revision.

    `hourbook serve` does this by itself. Run it alone to have the time it takes
    outside the start of a server, or to see with --check whether it is needed.
    Make a backup first: there is no way back but `hourbook restore`.
    """
    from hourbook import features
    from hourbook.core.db.opening import open_database
    from hourbook.core.db.sqlite import SqliteDatabase
    from hourbook.migrations import head, upgrade, version

    features.load()
    settings = settings_of(database=database, data=data)
    db = open_database(settings.database_url)
    try:
        before = db.now(version)
        if check:
            text = f"The database is {named(before)}; the newest is {named(head())}."
            if before != head():
                raise Refused(f"{text} Run `hourbook migrate`.")
            print(text)
            return
        if before != head() and isinstance(db, SqliteDatabase):
            db.own()
        upgrade(db)
        print(f"The database is {named(head())}, {'as before' if before == head() else f'and was {named(before)}'}.")
    finally:
        db.close()


def named(revision: str | None) -> str:
    """How to speak of a revision; the chain of a young Hourbook may have none."""
    return "empty" if revision is None else f"at revision {revision or 'first'}"


def backup(
    file: Annotated[Path, Parameter(help="Where to; must not exist yet.")],
    /,
    *,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Write a backup, with or without a running server.

    SQLite: a whole, checked copy of one moment; the server goes on meanwhile.
    PostgreSQL: runs pg_dump (custom format), or prints the command to run.

        hourbook backup monday.backup

    Not in it: the file `secret` of the data folder (without it people sign in
    again) and hourbook.toml.
    """
    settings = settings_of(database=database, data=data)
    if file.exists():
        raise Refused(f"{file} exists already. Choose another name, or remove it.")
    if not file.absolute().parent.is_dir():
        raise Refused(f"There is no folder {file.absolute().parent}.")
    if settings.uses_sqlite:
        from hourbook.cli import sqlite_backup

        sqlite_backup.back_up(settings, file)
    else:
        from hourbook.cli import postgres_backup

        postgres_backup.back_up(settings, file)


def restore(
    file: Annotated[Path, Parameter(help="What `hourbook backup` wrote.")],
    /,
    *,
    yes: Annotated[bool, Parameter(negative="", help="Do not ask.")] = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Put a backup in the place of the database.

    Checks the backup first (whole, readable, its revision known) and shows what
    it holds beside what the database holds now, then asks.

    SQLite: works with and without a running server; a running one takes the
    file between two requests. The old file stays as *.before-restore. A server
    in another container can not be reached: stop it first.
    PostgreSQL: runs pg_restore in one transaction, or prints the command.
    """
    settings = settings_of(database=database, data=data)
    if not file.is_file():
        raise Refused(f"There is no file {file}.")
    if settings.uses_sqlite:
        from hourbook.cli import sqlite_backup

        sqlite_backup.restore(settings, file, yes)
    else:
        from hourbook.cli import postgres_backup

        postgres_backup.restore(settings, file, yes)
