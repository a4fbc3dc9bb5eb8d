"""What is compared: a side is a seeded database, the command that serves it and what a client must know to use it."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench import seed


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
    environment: dict[str, str] = field(default_factory=dict)


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
    """Our server: owner, workspace and key made by `hourbook init`, the entries put into its migrated database."""
    made = init(folder)
    project_ids = seed.fill_ours(folder, made["workspaceId"], made["userId"], entries, until)
    port = free_port()
    serve = ["serve", "--host", "127.0.0.1", "--port", str(port), "--data", str(folder)]
    return Side(
        name=name,
        entries=entries,
        folder=folder,
        port=port,
        command=[sys.executable, "-m", "hourbook", *serve],
        rows=lambda: seed.count_rows(seed.our_file(folder), "time_entries"),
        workspace_id=made["workspaceId"],
        user_id=made["userId"],
        project_ids=project_ids,
        key=made["apiKey"],
    )


def init(folder: Path) -> dict[str, str]:
    """userId, workspaceId and apiKey of a new database in `folder`."""
    person = ["--email", "owner@example.com", "--password", "correct horse battery staple", "--workspace", "Bench"]
    command = [sys.executable, "-m", "hourbook", "init", *person, "--json"]
    environment = {**os.environ, "HOURBOOK_DATA": str(folder)}
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60, env=environment)
    if done.returncode:
        raise SystemExit(f"hourbook init failed: {done.stderr or done.stdout}")
    made: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return made
