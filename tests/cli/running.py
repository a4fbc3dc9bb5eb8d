"""The real command: servers in processes of their own, ended by their id; what ends by itself in this process."""

import contextlib
import io
import json
import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx2

from tests.reference import CHECKOUT

LIMIT = 60  # seconds after which a process that should have answered is taken for stuck


def environment() -> dict[str, str]:
    """This process's environment without settings of Hourbook, so that tests mean what they say."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("HOURBOOK_")}
    return {**ours, "PYTHONPATH": str(CHECKOUT)}


class Done(NamedTuple):
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


def hourbook(*arguments: str, input: str = "") -> Done:
    """Run a command to its end, in this process: a new one would spend most of its time on imports."""
    from hourbook.cli import main

    out, err, stdin = io.StringIO(), io.StringIO(), sys.stdin
    ours = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("HOURBOOK_")}
    sys.stdin = io.StringIO(input)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main(arguments)
        status = 0
    except SystemExit as end:
        status = int(end.code or 0)
    finally:
        sys.stdin = stdin
        os.environ.update(ours)
    return Done(status, out.getvalue(), err.getvalue())


def hourbook_alone(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end in a process of its own."""
    command = [sys.executable, "-m", "hourbook", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, env=environment())


def told(*arguments: str, **options: Any) -> Any:
    """The JSON a command prints; it must succeed."""
    done = hourbook(*arguments, "--json", **options)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Process:
    """A command that goes on running; its lines of output come one by one. ``files``: how many it may have open."""

    def __init__(self, *arguments: str, files: int = 0) -> None:
        command = [sys.executable, "-m", "hourbook", *arguments]
        command = ["sh", "-c", f'ulimit -n {files}; exec "$@"', "sh", *command] if files else command
        self.child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.errors: list[str] = []
        for stream, take in ((self.child.stdout, self.lines.put), (self.child.stderr, self.errors.append)):
            threading.Thread(target=self._read, args=(stream, take), daemon=True).start()

    def _read(self, stream: Any, take: Any) -> None:
        for line in stream:
            take(line)
        take("")  # the end, so that nobody waits for a line of a process that is gone

    def line(self) -> str:
        """The next line of output."""
        try:
            line = self.lines.get(timeout=LIMIT)
            assert line, "it ended; stderr: " + "".join(self.errors)
            return line
        except queue.Empty:
            raise AssertionError("no line; stderr: " + "".join(self.errors)) from None

    def rest(self) -> list[str]:
        """The lines that come until it ends."""
        return list(iter(lambda: self.lines.get(timeout=LIMIT), ""))

    def end(self) -> int:
        """Ask it to end; its exit code."""
        self.child.terminate()
        return self.child.wait(LIMIT)


class Served(Process):
    """``hourbook serve`` on a free port, ready."""

    def __init__(self, *arguments: str, files: int = 0) -> None:
        super().__init__("serve", *(() if "--port" in arguments else ("--port", "0")), *arguments, files=files)
        self.first = self.line()
        found = re.search(r"http://\S+", self.first)
        assert found, self.first
        self.origin = found[0]

    def get(self, path: str, key: str = "") -> httpx2.Response:
        return httpx2.get(self.origin + path, headers={"X-Api-Key": key} if key else {})

    def post(self, path: str, body: object, key: str = "") -> httpx2.Response:
        return httpx2.post(self.origin + path, json=body, headers={"X-Api-Key": key} if key else {})


@contextlib.contextmanager
def running(process: Process) -> Iterator[Any]:
    """End the process whatever happens."""
    try:
        yield process
    finally:
        process.child.kill()
        process.child.wait()


def served(data: Path | str, *more: str, files: int = 0) -> Any:
    return running(Served("--data", str(data), *more, files=files))


def init(*where: str) -> Any:
    """An owner for the database: {userId, workspaceId, apiKey}."""
    return told("init", "--email", "ada@example.org", "--password", "long enough", "--workspace", "Acme", *where)
