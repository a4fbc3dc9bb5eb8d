"""Connections that no honest client makes, kept up from many addresses of the loopback: `python -m bench.hostile`.

Each place is taken again a second or two after the server ended it. Bounded by its seconds, and by the loopback.
"""

import argparse
import asyncio
import contextlib
import os
import random
import socket
import struct
from collections.abc import Awaitable, Callable

HEAD = b"GET /api/v1/user HTTP/1.1\r\nHost: x\r\n"
POST = b"POST /api/v1/workspaces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
PIECE = b"x" * 65536
FROM_ONE = 10  # of these one comes from the honest clients' own address
ADDRESSES = 250  # all others
Loop = asyncio.AbstractEventLoop
Act = Callable[[Loop, socket.socket], Awaitable[None]]


async def silent(loop: Loop, connection: socket.socket) -> None:
    await until_closed(loop, connection)


async def half_head(loop: Loop, connection: socket.socket) -> None:
    await loop.sock_sendall(connection, HEAD + b"X-Half: ")
    await until_closed(loop, connection)


async def slow_head(loop: Loop, connection: socket.socket) -> None:
    await trickle(loop, connection, HEAD + b"X-Slow: ")


async def slow_body(loop: Loop, connection: socket.socket) -> None:
    await trickle(loop, connection, POST + b'Content-Length: 1000000\r\n\r\n{"name": "')


async def never_reads(loop: Loop, connection: socket.socket) -> None:
    await loop.sock_sendall(connection, (HEAD.replace(b"/api/v1/user", b"/openapi.json") + b"\r\n") * 6)
    await asyncio.sleep(3600)


async def large_body(loop: Loop, connection: socket.socket) -> None:
    await loop.sock_sendall(connection, POST + b"Content-Length: 8000000\r\n\r\n" + PIECE * 100)
    await until_closed(loop, connection)


async def endless_head(loop: Loop, connection: socket.socket) -> None:
    await loop.sock_sendall(connection, HEAD + b"X-Endless: ")
    await pour(loop, connection, PIECE)


async def endless_chunk(loop: Loop, connection: socket.socket) -> None:
    await loop.sock_sendall(connection, POST + b"Transfer-Encoding: chunked\r\n\r\n1;")
    await pour(loop, connection, PIECE)


async def broken_off(loop: Loop, connection: socket.socket) -> None:
    await loop.sock_sendall(connection, POST + b'Content-Length: 100\r\n\r\n{"name": "half')
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # a reset, no end


async def nonsense(loop: Loop, connection: socket.socket) -> None:
    await loop.sock_sendall(connection, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
    await until_closed(loop, connection)


ACTS: list[Act] = [silent] * 8 + [half_head] * 4 + [slow_head] * 2 + [slow_body] * 2 + [never_reads] * 2
ACTS += [large_body, endless_head, endless_chunk, broken_off, nonsense]


async def until_closed(loop: Loop, connection: socket.socket) -> None:
    while await loop.sock_recv(connection, 65536):
        pass


async def trickle(loop: Loop, connection: socket.socket, start: bytes) -> None:
    """A byte a second, for ever."""
    await loop.sock_sendall(connection, start)
    while True:
        await asyncio.sleep(1)
        await loop.sock_sendall(connection, b"x")


async def pour(loop: Loop, connection: socket.socket, piece: bytes) -> None:
    while True:
        await loop.sock_sendall(connection, piece)


async def place(port: int, number: int) -> None:
    """One connection after the other, always of the same kind and from the same address."""
    loop, chance = asyncio.get_running_loop(), random.Random(number)
    source = "127.0.0.1" if number % FROM_ONE == 0 else f"127.0.1.{1 + number % ADDRESSES}"
    while True:
        with contextlib.suppress(OSError), socket.socket() as connection:
            connection.setblocking(False)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # the machine's memory is not the server's
            connection.bind((source, 0))
            await loop.sock_connect(connection, ("127.0.0.1", port))
            await ACTS[number % len(ACTS)](loop, connection)
        await asyncio.sleep(1 + chance.random())


async def crowd(port: int, count: int, seconds: float) -> None:
    """All of them at once, one after the other within two seconds."""
    places = []
    for number in range(count):
        places.append(asyncio.create_task(place(port, number)))
        if number % 50 == 0:
            await asyncio.sleep(0.02)
    print("gathered", flush=True)
    await asyncio.sleep(seconds)
    for each in places:
        each.cancel()
    await asyncio.gather(*places, return_exceptions=True)


if __name__ == "__main__":
    os.nice(19)  # attackers bring processors of their own
    parser = argparse.ArgumentParser(prog="python -m bench.hostile")
    for name in ("port", "count", "seconds"):
        parser.add_argument(f"--{name}", type=int, required=True)
    given = parser.parse_args()
    asyncio.run(crowd(given.port, given.count, given.seconds))
