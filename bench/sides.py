"""What is compared: a side is a seeded database, the command that serves it and what a client must know to use it."""

import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import seed, seed_ours


@dataclass(frozen=True, eq=False)
class Side:
    """One server to measure; `rows` counts the entries in its database while it is down."""

    name: str
    entries: int
    folder: Path
    port: int
    command: list[str]
    rows: Callable[[], int]
    workspace_id: str
    user_id: str
    project_ids: list[str]
    key: str


def free_port() -> int:
    """A port of the loopback nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def bare(name: str, folder: Path, entries: int, until: int) -> Side:
    """The yardstick with its own seeded database in `folder`."""
    seed.fill_bare(folder, entries, until)
    port = free_port()
    return Side(
        name=name,
        entries=entries,
        folder=folder,
        port=port,
        command=[sys.executable, "-m", "bench.bare_app", "--port", str(port), "--data", str(folder)],
        rows=lambda: seed.count_rows(folder / "bare.db", "entries"),
        workspace_id=seed.bare_id(0),
        user_id=seed.bare_id(0),
        project_ids=[seed.bare_id(number) for number in range(seed.PROJECTS)],
        key="unused",
    )


def ours(name: str, folder: Path, entries: int, until: int) -> Side:
    """Our server as anyone runs it, with the same entries in its own database in `folder`."""
    made = seed_ours.fill(folder, entries, until)
    port = free_port()
    serve = ["serve", "--host", "127.0.0.1", "--port", str(port), "--data", str(folder)]
    return Side(
        name=name,
        entries=entries,
        folder=folder,
        port=port,
        command=[sys.executable, "-m", "hourbook", *serve],
        rows=lambda: seed.count_rows(folder / "hourbook.db", "time_entries"),
        workspace_id=made.workspace_id,
        user_id=made.owner_id,
        project_ids=made.project_ids,
        key=made.key,
    )
