"""A proxy and its upstream, both on loopback in threads of this process."""

import contextlib
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import uvicorn

from hourbook import features
from hourbook.cli.serving import configuration
from hourbook.proxy.app import Options, Proxy
from hourbook.proxy.recording import Record
from hourbook.proxy.repeats import Repeats
from hourbook.proxy.upstream import upstream_of
from hourbook.proxy.watching import Watch
from hourbook.settings import Settings

LIMIT = 20  # seconds after which something is taken for stuck
KEY = "aB3" * 16
WS = "64a687e29ae1f428e7ebe303"
PLACE = f"/api/v1/workspaces/{WS}"


class Got(NamedTuple):
    """A request as it came on the wire."""

    line: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str:
        return dict(self.headers).get(name, "")


class Scripted:
    """An upstream that does what it is told. ``script`` gets the connection and each request, and writes what it likes;
    it returns True where the connection goes on."""

    def __init__(self, script: Callable[[socket.socket, Got], bool], tls: ssl.SSLContext | None = None) -> None:
        self.script, self.got, self.tls = script, list[Got](), tls
        self.closed = threading.Event()  # a connection was closed by the other side
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.origin = f"{'https' if tls else 'http'}://localhost:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True)
            connection.settimeout(LIMIT)
            reader = connection.makefile("rb")
            while (got := read_request(reader)) is not None:
                self.got.append(got)
                if not self.script(connection, got):
                    return
            self.closed.set()

    def close(self) -> None:
        self._listener.close()


def read_request(reader: Any) -> Got | None:
    """One request with its whole body; None at the end."""
    line = reader.readline().decode("latin-1").rstrip("\r\n")
    if not line:
        return None
    headers = []
    while text := reader.readline().decode("latin-1").rstrip("\r\n"):
        name, _, value = text.partition(": ")
        headers.append((name.lower(), value))
    known = dict(headers)
    if known.get("transfer-encoding") == "chunked":
        body = b""
        while size := int(reader.readline(), 16):
            body += reader.read(size)
            reader.readline()
        reader.readline()
    else:
        body = reader.read(int(known.get("content-length", 0)))
    return Got(line, headers, body)


def answer(status: int, body: bytes = b"", **headers: str) -> bytes:
    """An answer as it stands on the wire."""
    told = {"Content-Type": "application/json", "Content-Length": str(len(body))}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status} Said", *(f"{name}: {value}" for name, value in told.items() if value), "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def refusal(status: int, message: str, code: int, **headers: str) -> bytes:
    return answer(status, json.dumps({"message": message, "code": code}).encode(), **headers)


def always(said: bytes) -> Callable[[socket.socket, Got], bool]:
    """The same answer to every request."""

    def script(connection: socket.socket, _: Got) -> bool:
        connection.sendall(said)
        return True

    return script


class Standing:
    """A running proxy: where it is, and what it said and showed."""

    def __init__(self, origin: str, proxy: Proxy, lines: list[str]) -> None:
        self.origin, self.proxy, self.lines = origin, proxy, lines
        self.client = httpx2.Client(base_url=origin, timeout=LIMIT, headers={"X-Api-Key": KEY})

    def call(self, method: str, path: str, **options: Any) -> httpx2.Response:
        return self.client.request(method, path, **options)

    @property
    def views(self) -> list[dict[str, Any]]:
        return self.proxy.watch.since(0)


@contextlib.contextmanager
def standing(
    upstream: str, *, record: Path | None = None, data: Path | None = None, **options: Any
) -> Iterator[Standing]:
    """A proxy in front of the upstream, until the end of the block."""
    features.load()
    lines: list[str] = []
    kept = Record(record) if record else None
    proxy = Proxy(Options(upstream_of(upstream), **options), Watch(kept, lines.append), Repeats(data) if data else None)
    listener = socket.create_server(("127.0.0.1", 0))
    config = configuration(Settings(drain_seconds=1, max_body_bytes=1 << 30), proxy, date_header=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    wait_for(lambda: server.started)
    stood = Standing(f"http://127.0.0.1:{listener.getsockname()[1]}", proxy, lines)
    try:
        yield stood
    finally:
        stood.client.close()
        server.should_exit = True
        thread.join(LIMIT)
        assert not thread.is_alive()
        if kept:
            kept.close()


def wait_for(found: Callable[[], Any]) -> Any:
    """What is found in the end."""
    looked = threading.Event()
    for _ in range(LIMIT * 100):
        if value := found():
            return value
        looked.wait(0.01)
    raise AssertionError("it did not come about")


@contextlib.contextmanager
def scripted(script: Callable[[socket.socket, Got], bool], **options: Any) -> Iterator[Scripted]:
    upstream = Scripted(script, **options)
    try:
        yield upstream
    finally:
        upstream.close()
