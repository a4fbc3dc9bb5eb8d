"""Facts of the machine, without which the figures mean nothing."""

import importlib.metadata
import os
import platform
import statistics
import subprocess
import time
from pathlib import Path
from typing import Any

from bench import bare_app
from bench.measure import wrk
from tests import postgres_server

PACKAGES = ("uvicorn", "uvloop", "httptools", "starlette", "msgspec", "sqlalchemy", "psycopg")


def facts(folder: Path) -> dict[str, Any]:
    """Processor, system, versions and the disk that `folder` is on."""
    return {
        "cores": os.cpu_count(),
        "processor": processor(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "sqlite": bare_app.sqlite.sqlite_version,
        "postgres": postgres_version(),
        "packages": {name: importlib.metadata.version(name) for name in PACKAGES if installed(name)},
        "wrk": output_of([wrk(), "-v"]).split(" Copyright")[0],
        "load": os.getloadavg()[0],
        "filesystem": filesystem(folder),
        "flushMicros": round(flush_micros(folder)),
    }


def installed(name: str) -> bool:
    """Whether a package is there."""
    try:
        return bool(importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return False


def processor() -> str:
    """The model's name where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def postgres_version() -> str:
    """Of the PostgreSQL that the bench starts."""
    binaries = postgres_server.find_binaries()
    words = output_of([str(binaries / "postgres"), "--version"]).split() if binaries else []
    return f"PostgreSQL {words[2]}" if words[2:] else "no PostgreSQL"


def filesystem(folder: Path) -> str:
    """Kind of file system; on tmpfs a flush costs nothing, and the create figures of both sides are worthless."""
    return (output_of(["df", "--output=fstype", str(folder)]).split() or ["unknown"])[-1]


def output_of(command: list[str]) -> str:
    """What a command prints; a failure is an empty answer, since `wrk -v` ends with 1."""
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=10).stdout


def flush_micros(folder: Path) -> float:
    """Median time in microseconds to append 4 KiB to a file and have it on the disk: the floor of one commit."""
    path, times = folder / "flush.probe", []
    with path.open("wb", buffering=0) as probe:
        for _ in range(200):
            started = time.perf_counter()
            probe.write(bytes(4096))
            os.fdatasync(probe.fileno())
            times.append(time.perf_counter() - started)
    path.unlink()
    return statistics.median(times) * 1e6
