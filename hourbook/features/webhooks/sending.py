"""One POST to a receiver: to an address that was checked, in ten seconds at most, reading little of the answer.

A client of its own, on asyncio and the parser that the server has: the connection must go to the address that was
checked and the certificate must be that of the name; redirects are not followed, nothing of the environment (proxies)
counts, and no answer can cost more than its limits.
"""

import asyncio
import contextlib
import ssl
import time
from functools import lru_cache
from typing import NamedTuple

import httptools

from hourbook.features.webhooks.addresses import Blocked, Target, literal, resolved
from hourbook.features.webhooks.lookups import turn

SECONDS = 10.0  # for everything: looking up, connecting, sending, the answer
MOST = 64 * 1024  # bytes of an answer that are read, and of its head
STEP = 16 * 1024


class Sent(NamedTuple):
    """What came of it: a status and an answer, or why there is none (``problem``)."""

    status: int
    body: bytes
    took_ms: int
    problem: str = ""

    @property
    def succeeded(self) -> bool:
        return 200 <= self.status < 300


class Answer:
    """An answer as it arrives; callbacks of the parser."""

    def __init__(self) -> None:
        self.status, self.body, self.complete = 0, bytearray(), False
        self.parser = httptools.HttpResponseParser(self)

    def on_message_begin(self) -> None:
        self.status = 0  # what went before was a 100 Continue

    def on_headers_complete(self) -> None:
        self.status = self.parser.get_status_code()

    def on_body(self, part: bytes) -> None:
        self.body += part[: MOST - len(self.body)]

    def on_message_complete(self) -> None:
        self.complete = self.status >= 200


async def post(target: Target, headers: dict[str, str], body: bytes, allowed_hosts: str, whose: str = "") -> Sent:
    """Send it for somebody. Never raises for what a receiver, a name server or the network does."""
    if literal(target.host) is None:
        await turn(target.host, target.port, whose)
    begun = time.monotonic()
    answer, problem = Answer(), ""
    try:
        async with asyncio.timeout(SECONDS):
            await exchange(target, headers, body, await resolved(target, allowed_hosts, whose), answer)
    except TimeoutError:
        problem = f"no whole answer within {SECONDS:g} s"
    except Blocked as reason:
        problem = f"blocked: {reason}"
    except httptools.HttpParserError:
        problem = "the answer is no HTTP"
    except ssl.SSLCertVerificationError as error:
        problem = f"the certificate is not good: {error.verify_message}"
    except ssl.SSLError as error:
        problem = f"no TLS: {error.reason or 'the connection was ended'}"
    except (OSError, UnicodeError) as error:
        problem = f"no connection: {getattr(error, 'strerror', None) or type(error).__name__}"
    took = int((time.monotonic() - begun) * 1000)
    status = 0 if problem else answer.status
    return Sent(status, bytes(answer.body), took, problem)


async def exchange(target: Target, headers: dict[str, str], body: bytes, addresses: list[str], answer: Answer) -> None:
    reader, writer = await connect(target, addresses)
    try:
        writer.write(head_of(target, headers, len(body)) + body)
        sending = asyncio.ensure_future(writer.drain())  # who answers without reading has answered
        try:
            await read(reader, answer)
        finally:
            sending.cancel()
            with contextlib.suppress(asyncio.CancelledError, OSError):
                await sending
    finally:
        writer.transport.abort()


async def connect(target: Target, addresses: list[str]) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """To the first of the addresses that takes us."""
    tls = tls_context() if target.scheme == "https" else None
    name = target.host if tls else None
    problem: OSError = OSError("the name has no address")
    for address in addresses[:4]:
        try:
            return await asyncio.open_connection(address, target.port, ssl=tls, server_hostname=name, limit=MOST)
        except ssl.SSLError:
            raise
        except OSError as error:
            problem = error
    raise problem


async def read(reader: asyncio.StreamReader, answer: Answer) -> None:
    """Read until the answer is whole, or as much as is read of any."""
    taken = 0
    while not answer.complete and len(answer.body) < MOST:
        part = await reader.read(STEP)
        taken += len(part)
        if not part:
            if not answer.status >= 200:
                raise ConnectionResetError(None, "the receiver ended the connection without an answer")
            return
        answer.parser.feed_data(part)
        if taken > 2 * MOST and answer.status < 200:
            raise httptools.HttpParserError("a head without end")


def head_of(target: Target, headers: dict[str, str], length: int) -> bytes:
    lines = {
        "Host": target.authority,
        "User-Agent": "Hourbook-Webhooks",
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "Content-Type": "application/json",
        "Content-Length": str(length),
        **headers,
    }
    text = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"POST {target.path} HTTP/1.1\r\n{text}\r\n".encode("ascii")


@lru_cache(maxsize=1)
def tls_context() -> ssl.SSLContext:
    return ssl.create_default_context()
