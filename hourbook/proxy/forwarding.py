"""The line to the upstream: a request goes on as it came, and the answer comes back while it is sent.

Changed are the Host, what belongs to one connection alone, and Accept-Encoding: encodings that the proxy can not read
are left out of it, since it could not explain an answer that came in one.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx2

from hourbook.proxy.exchange import Copy
from hourbook.proxy.problems import Problem, Whom, problem_of
from hourbook.proxy.upstream import Target, Upstream, is_loopback

Headers = list[tuple[bytes, bytes]]
MOST_CONNECTIONS, MOST_IDLE, IDLE_SECONDS = 200, 50, 15
CONNECT_SECONDS = 10
OF_A_CONNECTION = frozenset((
    b"connection", b"keep-alive", b"proxy-authenticate", b"proxy-authorization", b"proxy-connection", b"te", b"trailer",
    b"transfer-encoding", b"upgrade", b"expect",
))  # fmt: skip
READABLE = (b"gzip", b"deflate", b"identity")


class Gone(Exception):
    """The client went away before its request was whole."""


class Client:
    """Who asks: its body as it comes, and when it goes away."""

    def __init__(self, receive: Any, headers: Headers) -> None:
        self._receive, self.copy = receive, Copy()
        self.has_body = any(name in (b"content-length", b"transfer-encoding") for name, _ in headers)
        self.begun: list[bytes] = []  # what was read before it is sent on
        self._whole = asyncio.Event()  # all of the body was read
        if not self.has_body:
            self._whole.set()

    @property
    def is_whole(self) -> bool:
        return self._whole.is_set()

    async def parts(self) -> AsyncIterator[bytes]:
        """The body, as it comes."""
        for part in self.begun:
            yield part
        while not self.is_whole:
            if part := await self._next():
                yield part

    async def read(self, most: int) -> bool:
        """Read the body before it is sent on; False where it is longer, and its beginning alone was read."""
        while not self.is_whole and self.copy.size <= most:
            self.begun.append(await self._next())
        return self.is_whole and self.copy.size <= most

    async def _next(self) -> bytes:
        message = await self._receive()
        if message["type"] == "http.disconnect":
            raise Gone
        part: bytes = message.get("body", b"")
        self.copy.add(part)
        if not message.get("more_body", False):
            self._whole.set()
        return part

    async def gone(self) -> None:
        """Return once the client went away after its request was whole."""
        await self._whole.wait()
        while (await self._receive())["type"] != "http.disconnect":
            pass


class Body(httpx2.AsyncByteStream):
    """Parts of a body as httpx2 takes them."""

    def __init__(self, parts: AsyncIterator[bytes]) -> None:
        self._parts = parts

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._parts:
            yield part


def end_to_end(headers: Iterable[tuple[bytes, bytes]]) -> Headers:
    """The headers without those that belong to one connection."""
    known = list(headers)
    named = {
        word.strip() for name, value in known if name.lower() == b"connection" for word in value.lower().split(b",")
    }
    return [(name, value) for name, value in known if name.lower() not in OF_A_CONNECTION | named]


def sent_on(headers: Headers, host: str) -> Headers:
    """The headers of a request as the upstream gets them."""
    is_chunked = any(name == b"transfer-encoding" for name, _ in headers)
    ours = (b"host", b"content-length") if is_chunked else (b"host",)  # two lengths would be read differently
    kept = [(name, readable(value) if name == b"accept-encoding" else value) for name, value in end_to_end(headers)]
    chunked = [(b"transfer-encoding", b"chunked")] if is_chunked else []
    return [(b"host", host.encode("latin-1")), *(each for each in kept if each[0] not in ours), *chunked]


def readable(accepted: bytes) -> bytes:
    """Those of the accepted encodings that the proxy can read."""
    named = [each.strip() for each in accepted.split(b",")]
    kept = [each for each in named if each.split(b";")[0].strip().lower() in READABLE]
    return b", ".join(kept) or b"identity"


class Line:
    """Connections to one upstream; certificates are checked as the system has them."""

    def __init__(self, upstream: Upstream, seconds: int) -> None:
        limits = httpx2.Limits(
            max_connections=MOST_CONNECTIONS, max_keepalive_connections=MOST_IDLE, keepalive_expiry=IDLE_SECONDS
        )
        self._transport = httpx2.AsyncHTTPTransport(limits=limits, proxy=way_out(upstream))
        self._timeouts = {"connect": CONNECT_SECONDS, "read": seconds, "write": seconds, "pool": CONNECT_SECONDS}
        self.whom = Whom(upstream.origin, seconds)

    async def send(self, method: str, target: Target, headers: Headers, parts: AsyncIterator[bytes]) -> httpx2.Response:
        """The answer, its body not yet read. Raises Problem."""
        told = {"timeout": self._timeouts, "target": target.path}
        request = httpx2.Request(method, target.origin, headers=headers, stream=Body(parts), extensions=told)
        try:
            return await self._transport.handle_async_request(request)
        except httpx2.HTTPError as error:
            raise problem_of(error, self.whom._replace(origin=target.origin)) from error

    async def body(self, answer: httpx2.Response) -> AsyncIterator[bytes]:
        """The body of an answer as it comes on the wire. Raises Problem."""
        assert isinstance(answer.stream, httpx2.AsyncByteStream)
        try:
            async for part in answer.stream:
                yield part
        except httpx2.HTTPError as error:
            raise problem_of(error, self.whom) from error

    async def close(self) -> None:
        await self._transport.aclose()


def way_out(upstream: Upstream) -> str | None:
    """The proxy that the environment names for what leaves this machine (HTTPS_PROXY, NO_PROXY)."""
    parts = urlsplit(upstream.origin)
    host = parts.hostname or ""
    if is_loopback(host) or proxy_bypass(host):
        return None
    return getproxies().get(parts.scheme)


async def beginning(parts: AsyncIterator[bytes], most: int) -> tuple[bytes, bool]:
    """What comes first, and whether that is all of it: reading ends when there is more than ``most``."""
    read = bytearray()
    async for part in parts:
        read += part
        if len(read) > most:
            return bytes(read), False
    return bytes(read), True


async def unless_gone(work: Any, client: Client) -> Any:
    """What the work gives; cancelled, and None, when the client goes away before."""
    task, gone = asyncio.ensure_future(work), asyncio.ensure_future(client.gone())
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        return await task if task.done() else None
    finally:
        for each in (task, gone):
            if not each.done():
                each.cancel()
        await asyncio.gather(task, gone, return_exceptions=True)


def problem_for_large(most: int) -> Problem:
    return Problem(
        413, "body-too-long-to-keep", "The request is too long to be remembered.",
        f"With --idempotent a POST with an Idempotency-Key is read whole before it is sent, up to {most} bytes.",
        "Send it without the key, or in parts.", "Idempotency-Key",
    )  # fmt: skip
