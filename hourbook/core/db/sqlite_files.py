"""SQLite files as wholes: one put in the place of another, as ``hourbook restore`` does under a running server.

The verified copy waits as ``restore-pending.db`` beside the database. The server takes it on SIGHUP and removes it by
doing so; when it can not, it says why in ``restore-failed.txt``.
"""

import contextlib
import os
from itertools import count
from pathlib import Path

__all__ = ["driver", "failure_of", "keep_names", "pending_of", "put_in_place"]

try:
    from pysqlite3 import dbapi2 as driver
except ImportError:  # no wheel for this machine; one SQLite library a process either way
    import sqlite3 as driver


def pending_of(path: Path) -> Path:
    """Where a copy waits for the server that owns ``path``."""
    return path.with_name("restore-pending.db")


def failure_of(path: Path) -> Path:
    """Where that server says why it did not take the copy."""
    return path.with_name("restore-failed.txt")


def put_in_place(path: Path, fresh: Path) -> Path | None:
    """Make ``fresh`` the database at ``path``; nobody may have it open. Returns where the old one is kept, if any.

    At every moment there is a whole database at ``path``: the old one gets a second name, then the name changes hands.
    """
    kept = None
    if path.exists():
        settle(path)
        kept = free_name(path)
        os.link(path, kept)
    for suffix in ("-wal", "-shm"):  # empty by now, and not the fresh file's
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    os.replace(fresh, path)
    keep_names(path.parent)
    return kept


def settle(path: Path) -> None:
    """Move what the write-ahead log holds into the file itself."""
    with contextlib.closing(driver.connect(str(path), timeout=10, isolation_level=None)) as raw:
        busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise RuntimeError("another process is using the database; try again when it has finished")


def free_name(path: Path) -> Path:
    """``name.db.before-restore``, or that with a number."""
    first = path.with_name(f"{path.name}.before-restore")
    numbered = (first.with_name(f"{first.name}-{number}") for number in count(2))
    return first if not first.exists() else next(name for name in numbered if not name.exists())


def keep_names(folder: Path) -> None:
    """Have the folder's names survive a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
