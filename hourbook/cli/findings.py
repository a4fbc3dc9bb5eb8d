"""The checks of ``hourbook doctor``. Each yields findings and changes nothing."""

import contextlib
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tzdata

from hourbook.cli.database_findings import engine
from hourbook.cli.finding import Finding, skewed
from hourbook.cli.font_findings import fonts
from hourbook.core.base.clock import now, wall
from hourbook.core.work.mail import smtp_server
from hourbook.settings import Settings, SettingsError, load

LOW_DISK, FULL_DISK = 1024**3, 100 * 1024**2


def findings(given: dict[str, Any]) -> Iterator[Finding]:
    """Everything there is to say about the server of these settings."""
    try:
        settings = load(**given)
    except SettingsError as problem:
        yield Finding("FAIL", "configuration", str(problem), "Correct it; the other checks need it.")
        return
    yield Finding("OK", "configuration", "every setting is known and has a possible value")
    for check in (folder, secret, disk, engine, zones, mail, address, fonts):
        yield from check(settings)


def folder(settings: Settings) -> Iterator[Finding]:
    """The data folder: there, writable, private, and on a disk with the same clock."""
    path = Path(settings.data)
    if not path.is_dir():
        yield Finding("OK", "data folder", f"{path} does not exist yet; `hourbook serve` makes it")
        return
    try:
        with tempfile.NamedTemporaryFile(dir=path, prefix=".doctor-") as probe:
            skew = int(Path(probe.name).stat().st_mtime * 1000) - now()
    except OSError as problem:
        yield Finding(
            "FAIL",
            "data folder",
            f"{path} is not writable: {problem.strerror}",
            "Give the server's account write access to it.",
        )
        return
    if path.stat().st_mode & 0o022:
        yield Finding("WARN", "data folder", f"others may write into {path}", f"chmod go-w {path}")
    else:
        yield Finding("OK", "data folder", f"{path} is writable, by its owner alone")
    yield skewed("disk clock", "the clock of the data folder's disk", skew)


def secret(settings: Settings) -> Iterator[Finding]:
    """The key that signs sessions is readable by the server alone."""
    path = Path(settings.data) / "secret"
    if settings.secret:
        yield Finding("OK", "secret", "set by the configuration")
    elif not path.exists():
        yield Finding("OK", "secret", f"{path} does not exist yet; `hourbook serve` makes it")
    elif path.stat().st_mode & 0o077:
        yield Finding(
            "FAIL",
            "secret",
            f"others may read {path}: they could sign in as anybody",
            f"chmod 600 {path}; if others had access: remove it and restart",
        )
    else:
        yield Finding("OK", "secret", f"{path} is readable by its owner alone")


def disk(settings: Settings) -> Iterator[Finding]:
    """Space for the database and its backups."""
    path = Path(settings.data).absolute()
    path = next(each for each in (path, *path.parents) if each.exists())
    free = shutil.disk_usage(path).free
    level = "OK" if free > LOW_DISK else "WARN" if free > FULL_DISK else "FAIL"
    advice = "" if level == "OK" else "Make room: a full disk refuses every write."
    yield Finding(level, "disk", f"{free / 1024**3:.1f} GiB free at {path}", advice)


def zones(_: Settings) -> Iterator[Finding]:
    """The time-zone data is there and of this or the last year; the clock is not before it."""
    release, year = tzdata.IANA_VERSION, wall(now(), "UTC").year
    if int(release[:4]) > year:
        yield Finding(
            "FAIL",
            "clock",
            f"it says {year}, before the time-zone data was made ({release})",
            "Set the clock (timedatectl).",
        )
    elif int(release[:4]) < year - 1:
        yield Finding(
            "WARN",
            "time zones",
            f"the data is of {release}; countries change their rules",
            "pip install --upgrade tzdata",
        )
    else:
        yield Finding("OK", "time zones", f"data {release}")


def mail(settings: Settings) -> Iterator[Finding]:
    """Where mail goes."""
    if not settings.smtp_url:
        level = "WARN" if settings.origin else "OK"
        yield Finding(
            level,
            "mail",
            "no mail server is set: mails and their links go to the log",
            "Set smtp_url for invitations and lost passwords." if settings.origin else "",
        )
        return
    try:
        server = smtp_server(settings.smtp_url)
    except ValueError as problem:
        yield Finding("FAIL", "mail", str(problem), "Correct smtp_url.")
        return
    try:
        socket.create_connection((server.host, server.port), timeout=3).close()
        yield Finding("OK", "mail", f"{server.host} port {server.port} takes connections")
    except OSError as problem:
        yield Finding(
            "FAIL",
            "mail",
            f"{server.host} port {server.port}: {problem.strerror or problem}",
            "Check smtp_url, and that the network lets us through.",
        )


def address(settings: Settings) -> Iterator[Finding]:
    """The port is free, or it is we who answer there."""
    host, port = settings.host, settings.port
    if not port or is_free(host, port):
        yield Finding("OK", "address", f"{host} port {port} is free: no server runs there")
    elif answers(host, port):
        yield Finding("OK", "address", f"our server answers on {host} port {port}")
    else:
        yield Finding(
            "FAIL", "address", f"{host} port {port} is used by something else", "Stop it, or set another port."
        )


def is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with contextlib.suppress(OSError), socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))
        return True
    return False


def answers(host: str, port: int) -> bool:
    """Whether a Hourbook is there."""
    from http.client import HTTPConnection, HTTPException

    reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    connection = HTTPConnection(reached, port, timeout=3)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().read(100) == b"ok"
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
