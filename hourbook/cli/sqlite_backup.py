"""Backup and restore of SQLite, under a running server or without one."""

import contextlib
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from hourbook import features
from hourbook.cli.figures import Figures, figures, show
from hourbook.cli.options import Refused
from hourbook.core.db.database import Tx, raw_connection
from hourbook.core.db.sqlite import SqliteDatabase
from hourbook.core.db.sqlite_files import driver, failure_of, keep_names, pending_of, put_in_place
from hourbook.migrations import head, upgrade, version
from hourbook.settings import Settings

WAIT_SECONDS = 60  # for a running server to take the file


def back_up(settings: Settings, file: Path) -> None:
    """Copy the database as it is at one moment, check the copy, and give it its name last."""
    features.load()
    source = SqliteDatabase(settings.database_url)
    if not source.path.exists():
        raise Refused(f"There is no database at {source.path}. --data or --database names another place.")
    draft = file.with_name(f"{file.name}.tmp")
    draft.unlink(missing_ok=True)
    try:
        with source.engine.connect() as tx:
            raw_connection(tx).execute("VACUUM INTO ?", [str(draft)])
        draft.chmod(0o600)
        found = checked(draft)
        sync(draft)
        draft.rename(file)
        keep_names(file.absolute().parent)
    finally:
        source.close()
        for left in (draft, Path(f"{draft}-wal"), Path(f"{draft}-shm")):
            left.unlink(missing_ok=True)
    show(f"{file} holds, checked:", found)


def sync(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


@contextlib.contextmanager
def opened(file: Path) -> Iterator[SqliteDatabase]:
    db = SqliteDatabase(f"sqlite:///{file}")
    try:
        yield db
    finally:
        db.close()


def checked(file: Path) -> list[Figures]:
    """The figures of a database file that is whole and ours, brought to the newest revision; else Refused."""
    try:
        with opened(file) as db:
            db.now(whole)
            before = db.now(figures)
            upgrade(db)
            if db.now(figures) != before:
                raise Refused("Bringing the copy to the newest revision changed its totals. Nothing was changed.")
            return before
    except (DatabaseError, driver.Error) as problem:
        said = getattr(problem, "orig", problem)
        raise Refused(f"This is not a whole Hourbook database: {said}.") from None


def whole(tx: Tx) -> None:
    """Refused unless the file is intact and of a revision this version knows."""
    raw = raw_connection(tx)
    problems = [row[0] for row in raw.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
    broken = raw.execute("PRAGMA foreign_key_check").fetchall()
    if problems or broken:
        said = "; ".join(problems) or f"{len(broken)} rows point nowhere"
        raise Refused(f"The file is damaged: {said}.")
    at = version(tx)
    if at is None or at > head():
        known = "It is no Hourbook database." if at is None else f"Its revision is {at}; this version knows {head()}."
        raise Refused(f"The file can not be used here. {known}")


def restore(settings: Settings, file: Path, yes: bool) -> None:
    """Check a copy of the backup, show both, ask, and put it in place; a running server does that itself."""
    features.load()
    db = SqliteDatabase(settings.database_url)
    if Path(f"{file}-wal").exists() and Path(f"{file}-wal").stat().st_size:
        raise Refused(f"{file} was copied from a running server and lacks what is in {file}-wal. Use hourbook backup.")
    fresh = db.path.with_name(f"restore-{os.getpid()}.db")
    try:
        shutil.copyfile(file, fresh)
        fresh.chmod(0o600)
        show(f"{file} holds, checked:", checked(fresh))
        sync(fresh)
        if db.path.exists():
            show("The database holds now:", db.now(figures))
        if not yes:
            ask("Put the backup in its place?")
        kept = hand_over(db, fresh)
    finally:
        for left in (fresh, Path(f"{fresh}-wal"), Path(f"{fresh}-shm")):
            left.unlink(missing_ok=True)
        db.close()
    print(f"\nRestored.{f' The database as it was: {kept}' if kept else ''}")


def ask(question: str) -> None:
    """Go on only if a person says yes."""
    if not sys.stdin.isatty():
        raise Refused("Nothing was changed. Add --yes to do it.")
    if input(f"\n{question} [y/N] ").strip().lower() not in ("y", "yes"):
        raise Refused("Nothing was changed.")


def hand_over(db: SqliteDatabase, fresh: Path) -> str:
    """Swap the file, or have the running server do it; where the old one is kept."""
    owner = db.owner()
    if owner is None:
        db.own()
        kept = put_in_place(db.path, fresh)
        return str(kept or "")
    failure_of(db.path).unlink(missing_ok=True)
    before = set(db.path.parent.glob(f"{db.path.name}.before-restore*"))
    try:
        os.replace(fresh, pending_of(db.path))
        os.kill(owner, signal.SIGHUP)
    except (ProcessLookupError, PermissionError):
        pending_of(db.path).unlink(missing_ok=True)
        raise Refused(f"The server (process {owner}) can not be reached from here. Stop it and try again.") from None
    wait_until_taken(db, owner)
    return ", ".join(map(str, set(db.path.parent.glob(f"{db.path.name}.before-restore*")) - before))


def wait_until_taken(db: SqliteDatabase, owner: int) -> None:
    """Wait for the server; Refused with its reason when it can not take the file."""
    for _ in range(WAIT_SECONDS * 20):
        if not pending_of(db.path).exists():
            if failure_of(db.path).exists():
                raise Refused(f"The server could not take the file: {failure_of(db.path).read_text()}")
            return
        if db.owner() != owner:
            pending_of(db.path).unlink(missing_ok=True)
            raise Refused("The server ended before it took the file. Nothing was changed; run the command again.")
        time.sleep(0.05)
    pending_of(db.path).unlink(missing_ok=True)
    raise Refused(f"The server did not take the file within {WAIT_SECONDS} s. Look into its log; nothing was changed.")
