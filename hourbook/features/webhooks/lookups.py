"""Names of hosts are looked up in threads, which nothing can stop: where a name server does not answer, one is taken
for half a minute, long after the delivery has given up. So they are shared: who (a workspace) has many under way waits
for its turn, outside the time of the delivery, and the last quarter is for those that have none. A name that is just
being looked up for somebody is not asked for twice.
"""

import asyncio
import contextlib
import socket
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor

THREADS, OF_ONE = 64, 16
Found = list[str] | OSError | UnicodeError
Asked = tuple[str, str, int]  # whose, host, port

_threads = ThreadPoolExecutor(THREADS, thread_name_prefix="names")
_under_way: dict[Asked, Future[Found]] = {}
_waiting: deque[tuple[asyncio.AbstractEventLoop, asyncio.Future[None]]] = deque()


async def turn(host: str, port: int, whose: str) -> None:
    """Wait until this name may be looked up for somebody."""
    loop, asked = asyncio.get_running_loop(), (whose, host, port)
    while not (asked in _under_way or has_room(whose)):
        ended = loop.create_future()
        _waiting.append((loop, ended))
        if not (asked in _under_way or has_room(whose)):  # asked again: one may have ended just before
            await ended


def end(asked: Asked) -> None:
    """In the thread of a look-up that ended: whoever waits looks again."""
    _under_way.pop(asked, None)
    for _ in range(len(_waiting)):
        with contextlib.suppress(IndexError, RuntimeError):  # another thread was faster; the loop is closed
            loop, ended = _waiting.popleft()
            loop.call_soon_threadsafe(wake, ended)


def wake(waiting: asyncio.Future[None]) -> None:
    if not waiting.done():
        waiting.set_result(None)


def has_room(whose: str) -> bool:
    under_way = list(_under_way)
    free = THREADS - len(under_way)
    mine = sum(asked[0] == whose for asked in under_way)
    return free > 0 and mine < min(OF_ONE, max(1, (free - THREADS // 4) // 2))


async def looked_up(host: str, port: int, whose: str) -> list[str]:
    """The addresses of a name. Raises OSError, UnicodeError."""
    await turn(host, port, whose)
    asked = whose, host, port
    asking = _under_way.get(asked)
    if asking is None:
        asking = _under_way[asked] = _threads.submit(ask, host, port)
        asking.add_done_callback(lambda _: end(asked))
    found = await asyncio.shield(asyncio.wrap_future(asking))
    if isinstance(found, list):
        return found
    raise found.with_traceback(None)


def ask(host: str, port: int) -> Found:
    try:
        return list(dict.fromkeys(str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
    except (OSError, UnicodeError) as problem:
        return problem
