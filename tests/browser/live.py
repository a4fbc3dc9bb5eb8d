"""The application on a loopback port, in a thread of the test's own process: with its clock, and open to verbs."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
import uvicorn

from hourbook.app import App, create_app
from hourbook.cli.serving import configuration
from hourbook.migrations import upgrade
from hourbook.settings import Settings
from tests import refusals
from tests.world import Server

DATABASES = ["sqlite", "postgresql"]
# For a journey that waits for what others do: notices go another way on each database.
on_both = pytest.mark.parametrize("live_server", DATABASES, indirect=True, scope="package")


class LiveServer(Server):
    """Like the server of other tests, but over sockets. A workspace is made in it by ``World(server)``."""

    def __init__(self, settings: Settings) -> None:
        self.asgi = create_app(settings)
        self.app: App = self.asgi.app
        self.moulds = {}
        upgrade(self.app.db)
        refusals.watch(self.app)
        listener = socket.create_server(("127.0.0.1", 0))
        self.origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        self._server = uvicorn.Server(configuration(settings, self.asgi))
        self._thread = threading.Thread(target=self._server.run, args=([listener],), daemon=True)
        self._thread.start()
        while not self._server.started:
            assert self._thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        self.client = httpx2.Client(base_url=self.origin, timeout=30)

    def send(self, method: str, path: str, **options: Any) -> httpx2.Response:
        return self.client.request(method, path, **options)

    def close(self) -> None:
        self.client.close()
        self._server.should_exit = True
        self._thread.join()


@contextlib.contextmanager
def live(settings: Settings) -> Iterator[LiveServer]:
    server = LiveServer(settings)
    try:
        yield server
    finally:
        server.close()
