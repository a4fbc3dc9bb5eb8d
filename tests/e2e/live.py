"""A real server process on loopback, on either database, for tests that need sockets, signals and clients."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx2

from tests.cli.running import init


class Live:
    """``hourbook serve`` on a free port, with an owner and a workspace made by ``hourbook init``."""

    def __init__(self, folder: Path, database: str = "") -> None:
        self.folder, self.database = folder, database
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None
        made = self.initialised()
        self.workspace_id, self.user_id, self.key = made["workspaceId"], made["userId"], made["apiKey"]
        self.headers = {"X-Api-Key": self.key}

    def initialised(self) -> Any:
        """What ``hourbook init`` tells. It runs in this process: another would spend its time on imports."""
        return init("--data", str(self.folder), *(("--database", self.database) if self.database else ()))

    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("HOURBOOK_")}
        kept.pop("PYTHONDONTWRITEBYTECODE", None)  # a server that compiles itself at each start takes twice as long
        named = {"HOURBOOK_DATABASE": self.database} if self.database else {}
        return {**kept, **named, "HOURBOOK_DATA": str(self.folder), "HOURBOOK_LOG_LEVEL": "warning"}

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a hourbook command to its end; it must succeed."""
        done = subprocess.run(
            [sys.executable, "-m", "hourbook", *words],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return done

    def start(self, *words: str) -> "Live":
        serve = [sys.executable, "-m", "hourbook", "serve", "--port", str(self.port), *words]
        log = open(self.folder / "server.log", "ab")  # noqa: SIM115  the process keeps it
        self.process = subprocess.Popen(serve, env=self.environment(), stdout=log, stderr=log)
        log.close()
        self.wait_until_ready()
        return self

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + 30
        with httpx2.Client(timeout=1) as client:  # one for all looks: making it costs more than they do
            while time.monotonic() < deadline:
                assert self.process is not None
                if self.process.poll() is not None:
                    raise AssertionError((self.folder / "server.log").read_text()[-3000:])
                try:
                    if client.get(f"{self.origin}/readyz").status_code == 200:
                        return
                except httpx2.HTTPError:
                    pass
                time.sleep(0.02)
        raise AssertionError("the server did not become ready")

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """End the process in order; its exit status."""
        return self._end(signal.SIGTERM)

    def _end(self, how: int) -> int:
        if self.process is None:
            return 0
        self.process.send_signal(how)
        status = self.process.wait(timeout=30)
        self.process = None
        return status

    def call(self, method: str, path: str, **options: Any) -> httpx2.Response:
        """One request with the owner's key; the path is inside the workspace."""
        address = f"{self.origin}/api/v1/workspaces/{self.workspace_id}/{path}"
        headers = {**self.headers, **options.pop("headers", {})}
        return httpx2.request(method, address, headers=headers, timeout=10, **options)
