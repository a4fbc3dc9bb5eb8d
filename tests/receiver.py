"""A receiver of webhooks on loopback, on the event loop of a server under test; what it does is a function."""

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, NamedTuple

import msgspec
import pytest
import sqlalchemy as sa

from hourbook.features.followers import caught_up
from hourbook.features.webhooks.tables import webhook_deliveries
from tests.postbox import settled
from tests.world import Server

LOOPBACK = "127.0.0.0/8"


class Got(NamedTuple):
    """A request as it arrived; names of headers in small letters."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.body)

    @property
    def event(self) -> str:
        return self.headers["clockify-webhook-event-type"]

    def is_signed_with(self, token: str) -> bool:
        parts = dict(part.split("=", 1) for part in self.headers["hourbook-signature"].split(","))
        proof = hmac.new(token.encode(), f"{parts['t']}.".encode() + self.body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(proof, parts["v1"])


Behaviour = Callable[[Got, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def answering(raw: bytes) -> Behaviour:
    async def answer(got: Got, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(raw)

    return answer


def status(code: int) -> Behaviour:
    return answering(b"HTTP/1.1 %d Whatever\r\nContent-Length: 2\r\n\r\nno" % code)


class Receiver:
    """What came, in order."""

    def __init__(self, server: Server) -> None:
        self.server, self.port = server, 0
        self.got: list[Got] = []
        self.does: Behaviour = answering(OK)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
            got = Got(head[0].split(" ")[1], headers, await reader.readexactly(int(headers["content-length"])))
            self.got.append(got)
            await self.does(got, reader, writer)
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            return
        finally:
            writer.close()

    def deliver(self) -> list[Got]:
        """Do what a server does by and by; what arrived since the last time."""
        self.server.run(caught_up(self.server.app))
        self.server.run(settled(self.server.app))
        got, self.got = self.got, []
        return got


@pytest.fixture
def receiver(server: Server) -> Iterator[Receiver]:
    """A receiver whose address the server allows."""
    made, settings = Receiver(server), server.app.settings
    listening = server.run(asyncio_server(made))
    made.port = listening.sockets[0].getsockname()[1]
    server.app.settings = msgspec.structs.replace(settings, webhook_allowed_hosts=LOOPBACK)
    server.app.db.now(lambda tx: tx.execute(sa.delete(webhook_deliveries)))  # what tests before left
    yield made
    server.app.settings = settings
    listening.close()


async def asyncio_server(receiver: Receiver, **options: Any) -> Any:
    return await asyncio.start_server(receiver.handle, "127.0.0.1", 0, **options)
