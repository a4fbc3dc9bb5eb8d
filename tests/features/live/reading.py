"""Somebody who reads a live stream in process, while others send requests on the same loop."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

from tests.world import Person, World

PATIENCE = 10  # seconds until a test gives up; never waited for where all is well


class Reader:
    """The events of a stream as (name, data), one by one; ``status`` and ``headers`` of its answer, and the
    ``last`` id that it had."""

    def __init__(self, person: Person, path: str = "live", last: str = "") -> None:
        self._world, self._gone = person.world, asyncio.Event()
        self._parts: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._events: list[tuple[str, Any]] = []
        self._asked, self._rest = False, b""
        self.status, self.headers, self.last = 0, dict[str, str](), ""
        headers = {"Host": "hourbook.test", **person.headers} | ({"Last-Event-ID": last} if last else {})
        self._scope = {
            "type": "http", "method": "GET", "path": person.world.path(path), "raw_path": b"", "query_string": b"",
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
            "client": ("127.0.0.1", 1), "server": ("hourbook.test", 80), "scheme": "http", "http_version": "1.1",
            "root_path": "", "asgi": {"version": "3.0"},
        }  # fmt: skip
        self._task = asyncio.ensure_future(self._read())

    async def _read(self) -> None:
        try:
            await self._world.server.asgi(self._scope, self._receive, self._send)
        finally:
            self._parts.put_nowait(None)

    async def _receive(self) -> dict[str, Any]:
        if not self._asked:
            self._asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            self._parts.put_nowait(message["body"])

    async def next(self) -> tuple[str, Any]:
        """The next event; ("end", None) when the stream is over."""
        while not self._events:
            part = await asyncio.wait_for(self._parts.get(), PATIENCE)
            if part is None:
                self._parts.put_nowait(None)
                return "end", None
            *texts, self._rest = (self._rest + part).split(b"\n\n")
            for fields in [fields_of(text.decode()) for text in texts if not text.startswith(b":")]:
                self._events.append((fields["event"], json.loads(fields["data"])))
                self.last = fields.get("id", self.last)
        return self._events.pop(0)

    async def change(self) -> dict[str, Any]:
        """The next event, which must be a change."""
        name, data = await self.next()
        assert name == "change", (name, data)
        return data  # type: ignore[no-any-return]

    async def leave(self) -> None:
        self._gone.set()
        await self._task


def fields_of(text: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in text.splitlines())


@contextlib.asynccontextmanager
async def reading(person: Person, last: str = "") -> AsyncIterator[Reader]:
    """A stream that was let in, after its hello."""
    hub = person.world.server.app.live
    hub.longest, before = 3_600.0, hub.longest
    reader = Reader(person, last=last)
    try:
        assert await reader.next() == ("hello", {}), reader.status
        yield reader
    finally:
        hub.longest = before
        await reader.leave()


async def send(person: Person, method: str, path: str, body: Any = None, **params: Any) -> Any:
    """A request on the loop of the reader; the answer."""
    world: World = person.world
    answer = await world.server.http.request(
        method, world.path(path), headers=person.headers, json=body, params=params or None
    )
    assert answer.status_code < 500, answer.text
    return answer
