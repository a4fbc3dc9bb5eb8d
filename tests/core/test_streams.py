"""Answers whose body is made while it is sent (core/streams.py)."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.base.errors import InvalidValue
from hourbook.core.edge import http
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.routing import Place
from hourbook.core.edge.streams import Stream
from hourbook.core.who.context import Context
from tests.world import World


class Client:
    """Somebody who asks one operation and keeps what is sent; goes away after ``patience`` messages."""

    def __init__(self, patience: int = 1000) -> None:
        self.sent: list[dict[str, Any]] = []
        self.patience, self.asked, self.gone = patience, False, asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        if not self.asked:
            self.asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: dict[str, Any]) -> None:
        self.sent.append(message)
        if len(self.sent) >= self.patience:
            self.gone.set()
            await asyncio.sleep(0)

    @property
    def headers(self) -> dict[bytes, bytes]:
        return dict(self.sent[0]["headers"])

    @property
    def body(self) -> bytes:
        return b"".join(message["body"] for message in self.sent[1:])


def ask(world: World, verb: Any, *, method: str = "GET", patience: int = 1000) -> Client:
    """What a client gets of a verb that streams."""
    op = Operation(name="stream", method="GET", path="/stream", tag="", can=None, verb=verb, reads=True, report=True,
                   raises=(InvalidValue,))  # fmt: skip
    scope = {"type": "http", "http_version": "1.1", "method": method, "path": "/api/v1/parts", "query_string": b""}
    scope["headers"] = [(b"host", b"hourbook.test")]
    place = Place("/stream", "reports", {"GET": op}, {})
    client = Client(patience)
    try:
        world.server.run(http.handle(world.server.app, place, scope, client.receive, client.send))
    finally:
        client.gone.set()
    return client


def test_parts_are_sent_one_by_one_each_read_in_a_transaction_of_its_own(world: World) -> None:
    def verb(ctx: Context) -> Stream:
        def parts() -> Iterator[bytes]:
            for number in (1, 2, 3):
                yield b""
                yield b"%d," % ctx.tx.execute(sa.select(sa.literal(number))).scalar_one()

        return Stream(parts(), "text/plain", {"x-more": "yes"})

    client = ask(world, verb)
    assert [message["body"] for message in client.sent[1:]] == [b"1,", b"2,", b"3,", b""]
    assert (client.sent[0]["status"], client.headers[b"x-more"]) == (200, b"yes")
    assert client.headers[b"content-type"] == b"text/plain"
    assert b"content-length" not in client.headers


def test_a_refusal_before_the_first_part_is_a_proper_answer(world: World) -> None:
    def verb(ctx: Context) -> Stream:
        def parts() -> Iterator[bytes]:
            yield b""
            raise InvalidValue(field="page", given=0, expected="a whole number")

        return Stream(parts(), "text/plain")

    client = ask(world, verb)
    assert (client.sent[0]["status"], json.loads(client.body)["details"]["field"]) == (400, "page")


def test_a_fault_in_the_middle_breaks_off_and_closes_the_source(world: World) -> None:
    closed = []

    def verb(ctx: Context) -> Stream:
        def parts() -> Iterator[bytes]:
            try:
                yield b"half"
                raise ZeroDivisionError
            finally:
                closed.append(True)

        return Stream(parts(), "text/plain")

    with pytest.raises(ZeroDivisionError):
        ask(world, verb)
    assert closed == [True]


def test_nothing_is_made_for_a_client_that_went_away_or_asked_for_the_head(world: World) -> None:
    made: list[int] = []

    def verb(ctx: Context) -> Stream:
        def parts() -> Iterator[bytes]:
            try:
                for number in range(50):
                    made.append(number)
                    yield b"%d" % number
            finally:
                made.append(-1)

        return Stream(parts(), "text/plain")

    ask(world, verb, patience=3)
    assert made[-1] == -1 and len(made) < 6
    made.clear()
    assert ask(world, verb, method="HEAD").body == b""
    assert made == [0, -1]
