"""The real command in real processes, each started here and ended by its own id."""

import contextlib
import json
import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2

LIMIT = 60  # seconds after which a process that should have answered is taken for stuck


def environment() -> dict[str, str]:
    """This process's environment without settings of Hourbook, so that tests mean what they say."""
    return {name: value for name, value in os.environ.items() if not name.startswith("HOURBOOK_")}


def hourbook(*arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end."""
    command = [sys.executable, "-m", "hourbook", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, env=environment(), **options)


def told(*arguments: str, **options: Any) -> Any:
    """The JSON a command prints; it must succeed."""
    done = hourbook(*arguments, "--json", **options)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Process:
    """A command that goes on running; its lines of output come one by one."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "hourbook", *arguments]
        self.child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.errors: list[str] = []
        for stream, take in ((self.child.stdout, self.lines.put), (self.child.stderr, self.errors.append)):
            threading.Thread(target=lambda s=stream, t=take: [t(line) for line in s], daemon=True).start()

    def line(self) -> str:
        """The next line of output."""
        try:
            return self.lines.get(timeout=LIMIT)
        except queue.Empty:
            raise AssertionError("no line; stderr: " + "".join(self.errors)) from None

    def end(self) -> int:
        """Ask it to end; its exit code."""
        self.child.terminate()
        return self.child.wait(LIMIT)


class Served(Process):
    """``hourbook serve`` on a free port, ready."""

    def __init__(self, *arguments: str) -> None:
        super().__init__("serve", "--port", "0", *arguments)
        self.first = self.line()
        found = re.search(r"http://\S+", self.first)
        assert found, self.first
        self.origin = found[0]

    def get(self, path: str, key: str = "") -> httpx2.Response:
        return httpx2.get(self.origin + path, headers={"X-Api-Key": key} if key else {})


@contextlib.contextmanager
def running(process: Process) -> Iterator[Any]:
    """End the process whatever happens."""
    try:
        yield process
    finally:
        process.child.kill()
        process.child.wait()


def served(data: Path | str, *more: str) -> Any:
    return running(Served("--data", str(data), *more))


def init(*where: str) -> Any:
    """An owner for the database: {userId, workspaceId, apiKey}."""
    return told("init", "--email", "ada@example.org", "--password", "long enough", "--workspace", "Acme", *where)
