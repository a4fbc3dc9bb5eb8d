"""Backup and restore of PostgreSQL by its own tools, or the commands to run them by hand."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from hourbook import features
from hourbook.cli.figures import figures, show
from hourbook.cli.options import Refused
from hourbook.cli.sqlite_backup import ask
from hourbook.core.db.opening import open_database
from hourbook.migrations import version
from hourbook.settings import Settings

DUMP = ["pg_dump", "--format=custom", "--no-owner", "--no-privileges"]
RESTORE = ["pg_restore", "--clean", "--if-exists", "--single-transaction", "--no-owner", "--no-privileges"]


def without_password(url: str) -> tuple[str, str]:
    """The address without its password, and the password: a command line can be read by everybody on the machine."""
    parts = urlsplit(url)
    account, _, place = parts.netloc.rpartition("@")
    user, _, password = account.partition(":")
    return urlunsplit(parts._replace(netloc=f"{user}@{place}" if user else place)), unquote(password)


def run(command: list[str], url: str, failed: str) -> str:
    """Run one of the tools; its output. Refused with the command to run by hand where it is missing or fails."""
    _, password = without_password(url)
    by_hand = ("PGPASSWORD=... " if password else "") + shlex.join(command)
    if shutil.which(command[0]) is None:
        raise Refused(
            f"{command[0]} is not installed here. On a machine that has PostgreSQL's client tools run:\n\n    {by_hand}"
        )
    environment = {**os.environ, **({"PGPASSWORD": password} if password else {})}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise Refused(f"{failed}\n{done.stderr.strip()}\n\nThe command was:\n\n    {by_hand}")
    return done.stdout


def back_up(settings: Settings, file: Path) -> None:
    """Dump into FILE; the name is given last."""
    draft = file.with_name(f"{file.name}.tmp")
    command = [*DUMP, f"--file={draft}", f"--dbname={without_password(settings.database)[0]}"]
    try:
        run(command, settings.database, "pg_dump could not write the backup.")
        draft.chmod(0o600)
        draft.rename(file)
    finally:
        draft.unlink(missing_ok=True)
    shown(settings, f"{file} was written ({file.stat().st_size} bytes). The database holds now:")


def restore(settings: Settings, file: Path, yes: bool) -> None:
    """Replace everything by the dump, in one transaction: it is all there afterwards, or all as before."""
    contents = run(["pg_restore", "--list", str(file)], "", "This is no backup that pg_restore can read.")
    tables = [line.split(" TABLE DATA ")[1].split()[1] for line in contents.splitlines() if " TABLE DATA " in line]
    if "alembic_version" not in tables:
        raise Refused(f"{file} is a dump of something else: it has no table alembic_version.")
    print(f"{file} is readable and holds {len(tables)} tables.")
    shown(settings, "The database holds now:")
    if not yes:
        ask("Replace it by the backup? Requests wait meanwhile.")
    command = [*RESTORE, f"--dbname={without_password(settings.database)[0]}", str(file)]
    run(command, settings.database, "pg_restore failed; the database is as it was.")
    shown(settings, "Restored. The database holds now:")
    print("\nRun `hourbook migrate` if the backup is of an older version.")


def shown(settings: Settings, title: str) -> None:
    """The figures of the database, where it has any."""
    features.load()
    db = open_database(settings.database_url, pool_size=1)
    try:
        if db.now(version):
            show(title, db.now(figures))
    finally:
        db.close()
