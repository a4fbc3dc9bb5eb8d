"""Who may stay connected, and for how long.

A connection *waits* while the next move is the client's: its head or body is not complete, it sends nothing, or it does
not take the answer. How long is limited by kind, and how many there may be is bounded below the limit of open files.
Where there are too many, the one that has waited longest gives way, of the address with the most: so silent ones never
keep honest ones out. A request that is being answered, a live stream too, gives way to nobody.
"""

import asyncio
import resource
from collections import Counter, OrderedDict
from ipaddress import ip_address, ip_network
from typing import Protocol

from hourbook.core.base import metrics
from hourbook.core.base.logs import get_logger
from hourbook.core.base.networks import network_of
from hourbook.settings import Settings

log = get_logger()

MOST = 4_000  # some 20 kB each
OTHER_FILES = 64  # what is open besides connections: database, log, exports under way
TICK = 0.5  # seconds between two looks at who is late
LINGER = 2.0  # seconds in which a refused client can still read why
HELD = 32 * 1024 * 1024  # bytes of bodies in memory, or four of the largest
STUCK = 200  # connections that do not take their answers; each keeps some 150 kB
DROPPED = 32 * 1024 * 1024  # bytes in a tick that are read of refused clients, all together
CLOSING = 2.0  # seconds that a body gets to arrive once the server closes
SLOWEST = 200  # bytes a second of a body, on average
SLOW_READING = 10  # times body_seconds: what the systems buffer is megabytes, and nobody sees how it is taken
TELL = 10.0  # seconds between two log lines about what was cut


class Connection(Protocol):
    """What is asked of one (``protocol.py``)."""

    place: str
    crowd: "Crowd | None"
    owes: str
    held: int

    def is_late(self, now: float) -> bool: ...

    def end_late(self) -> None: ...

    def break_off(self) -> None: ...

    def give_up(self) -> None: ...


class Crowd:
    """The connections of one address; those that wait, longest first."""

    __slots__ = ("size", "waiting")

    def __init__(self) -> None:
        self.size = 0
        self.waiting: OrderedDict[Connection, None] = OrderedDict()


class Connections:
    """The connections of one process."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.most = most_of(settings)
        self.head_bytes = 2 * settings.max_header_bytes  # the edge counts exactly; here the frame counts too
        self.now = 0.0  # of the loop's clock, at the last tick
        self.size = 0
        self.closing = 0.0  # when the server began to close; 0: it has not
        self._crowds: dict[str, Crowd] = {}
        self._proxies = [ip_network(part.strip()) for part in settings.trusted_proxies.split(",") if part.strip()]
        self._cut: Counter[str] = Counter()
        self._told_at = -TELL
        self._ticking = False
        self._dropped = 0
        self.stuck: OrderedDict[Connection, None] = OrderedDict()  # who does not take an answer, longest first
        self._held = 0  # bytes of bodies in memory
        self._room = max(HELD, 4 * settings.max_body_bytes)

    def close(self) -> None:
        """Wait for nobody much longer."""
        self.closing = self.closing or asyncio.get_running_loop().time()

    def enter(self, connection: Connection, address: str, port: int) -> bool:
        """Take a new one in. False: there are too many, and none of them waits."""
        connection.place = self._place_of(address, port)
        crowd = self._crowds.get(connection.place, Crowd())
        full = crowd.size >= self.settings.max_connections_per_address and not self.give_way(crowd, "address full")
        if not full and self.size >= self.most:
            full = not self.give_way(max(self._crowds.values(), key=lambda each: len(each.waiting)), "server full")
        crowd = self._crowds.setdefault(connection.place, Crowd())  # now: the last of it may have given way just before
        crowd.size += 1
        self.size += 1
        connection.crowd = crowd
        self._begin_ticking()
        metrics.CONNECTIONS.set(self.size)
        return not full

    def leave(self, connection: Connection) -> None:
        """It is gone. May be called twice."""
        crowd, connection.crowd = connection.crowd, None
        if crowd is None:
            return
        crowd.waiting.pop(connection, None)
        self.stuck.pop(connection, None)
        self.release(connection)
        crowd.size -= 1
        self.size -= 1
        if not crowd.size and self._crowds.get(connection.place) is crowd:
            del self._crowds[connection.place]
        metrics.CONNECTIONS.set(self.size)

    def give_way(self, crowd: Crowd, reason: str) -> bool:
        """Cut who has waited longest; False where nobody waits."""
        oldest = next(iter(crowd.waiting), None)
        if oldest is None:
            return False
        self.count(reason)
        oldest.break_off()
        return True

    # --- memory

    def stick(self, connection: Connection) -> None:
        """It does not take its answer, of which some is kept in memory. Of too many the oldest is broken off."""
        self.stuck[connection] = None
        if len(self.stuck) > STUCK:
            self.count("not read")
            next(iter(self.stuck)).break_off()

    def hold(self, connection: Connection, size: int) -> None:
        """So much more of its body is in memory. Of too much the largest that is not complete is given up."""
        connection.held += size
        self._held += size
        if self._held > self._room:
            waiting = (each for crowd in self._crowds.values() for each in crowd.waiting if each.owes == "body")
            max(waiting, key=lambda each: each.held, default=connection).give_up()

    def release(self, connection: Connection) -> None:
        """Its bodies are in memory no more."""
        self._held -= connection.held
        connection.held = 0

    def may_drop(self, size: int) -> bool:
        """Whether so much may still be read in this tick of those who were refused."""
        self._dropped += size
        return self._dropped <= DROPPED

    def count(self, reason: str) -> None:
        """One more connection was cut, for this reason."""
        self._cut[reason] += 1
        metrics.CUT.labels(reason).inc()

    def _place_of(self, address: str, port: int) -> str:
        """Whose connections are counted together; each one of a proxy stands alone, since it stands for anybody."""
        if self._proxies:
            try:
                if any(ip_address(address) in network for network in self._proxies):
                    return f"{address} {port}"
            except ValueError:
                pass
        return network_of(address)

    # --- time

    def _begin_ticking(self) -> None:
        if not self._ticking:
            self._ticking = True
            self._tick(asyncio.get_running_loop())

    def _tick(self, loop: asyncio.AbstractEventLoop) -> None:
        self._ticking = bool(self.size)
        if self._ticking:
            loop.call_later(TICK, self._tick, loop)
        self.now, self._dropped = loop.time(), 0
        waiting = [each for crowd in self._crowds.values() for each in crowd.waiting]
        for connection in waiting:
            if connection.is_late(self.now):
                connection.end_late()
        self._tell()

    def _tell(self) -> None:
        """One line for all that was cut in a while: strangers must not fill the log either."""
        if self._cut and self.now - self._told_at >= TELL:
            log.warning(
                "connections cut", open=self.size, **{name.replace(" ", "_"): n for name, n in self._cut.items()}
            )
            self._cut.clear()
            self._told_at = self.now


def most_of(settings: Settings) -> int:
    """How many connections a process takes: what was asked for, but fewer than other files leave room for."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    other = OTHER_FILES + (0 if settings.uses_sqlite else 2 * settings.db_pool_size + 12)
    room = MOST if files == resource.RLIM_INFINITY else max(files - other, files // 2)
    return min(settings.max_connections or MOST, room)
