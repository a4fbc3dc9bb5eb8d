"""Names of hosts are looked up in threads, which nothing can stop: where a name server does not answer, one is taken
for half a minute, long after the delivery has given up. So they are shared: who (a workspace) has many under way waits
for its turn, outside the time of the delivery, and the last quarter is for those that have none. A name that is just
being looked up for somebody is not asked for twice.
"""

import asyncio
import socket
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor

THREADS, OF_ONE = 64, 16
Found = list[str] | OSError | UnicodeError
Asked = tuple[str, str, int]  # whose, host, port

_threads = ThreadPoolExecutor(THREADS, thread_name_prefix="names")
_under_way: dict[Asked, Future[Found]] = {}


async def turn(host: str, port: int, whose: str) -> None:
    """Wait until this name may be looked up for somebody."""
    while (whose, host, port) not in _under_way and not has_room(whose):
        await asyncio.wait(
            [asyncio.wrap_future(each) for each in list(_under_way.values())], return_when=FIRST_COMPLETED
        )


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
        asking.add_done_callback(lambda _: _under_way.pop(asked, None))
    found = await asyncio.shield(asyncio.wrap_future(asking))
    if isinstance(found, list):
        return found
    raise found.with_traceback(None)


def ask(host: str, port: int) -> Found:
    try:
        return list(dict.fromkeys(str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
    except (OSError, UnicodeError) as problem:
        return problem
