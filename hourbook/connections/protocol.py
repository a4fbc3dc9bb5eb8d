"""One connection: uvicorn's protocol, which counts what it reads, and knows whose move it is.

uvicorn limits neither the time nor the size of a head with httptools, and answers too many connections only after a
whole request; see docs/decisions/0021-connections.md.
"""

import asyncio
import contextlib
import re
from typing import Any

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from hourbook.connections.crowds import CLOSING, LINGER, SLOW_READING, SLOWEST, TICK, Connections, Crowd
from hourbook.core.base.errors import (
    ApiError,
    FramingTooLarge,
    HeadersTooLarge,
    RequestTooSlow,
    RequestUnreadable,
    TooManyConnections,
    TryAgain,
)
from hourbook.core.edge.http import bytes_of

PIPELINED = 8  # requests that wait for the answer before them; clients that send so many at once there are hardly any
CHUNK = 24  # bytes that stand around a chunk without extensions
_OF_A_TARGET = re.compile(rb"[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)")


class Connection(HttpToolsProtocol):
    """Made by uvicorn, for the connections of this process.

    ``owes`` is what the client is waited for: head, body, reading (of the answer), idle, end; "": it is our turn.
    """

    def __init__(self, all_of_them: Connections, **of_uvicorn: Any) -> None:
        super().__init__(**of_uvicorn)
        self.all = all_of_them
        self.place = ""
        self.crowd: Crowd | None = None
        self.owes = ""
        self.since = self.moved = 0.0  # when this began; when something came last
        self.part = ""  # of a request that is being read: head, body; "": none
        self.frame = self.content = 0  # bytes of the head, or around the body; of the body
        self.held = 0  # bytes of bodies that are in memory for it
        self.answering: Any = None  # uvicorn's cycle of the request that is answered, or was last
        self.hung_up = False
        self.room = 0  # bytes that are read after that

    # --- asyncio

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        address, port = self.client or ("", 0)
        if self.all.enter(self, address, port):
            self.wait_for("head")
        else:
            self.refuse(TooManyConnections(), "nobody gives way")

    def connection_lost(self, exc: Exception | None) -> None:
        self.all.leave(self)
        if self.answering is not None:  # uvicorn tells only the newest of several that were sent at once
            self.answering.disconnected = True
            self.answering.message_event.set()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self.hung_up:
            return self.drop(len(data))
        self._unset_keepalive_if_required()
        self.moved = self.all.now
        self.frame = len(data) + (self.frame if self.part else 0)
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade:
            pass  # to nothing we speak: the request is answered as it is
        except httptools.HttpParserError:
            if self.owes != "end":
                self.refuse(RequestUnreadable(), "not http")
        if self.owes == "end":  # a callback of the parser has hung up
            return
        if self.frame > self.all.head_bytes and self.part:
            limit = self.all.settings.max_header_bytes
            return self.refuse((HeadersTooLarge if self.part == "head" else FramingTooLarge)(limit=limit), "too large")
        owes = "" if self.is_answering() and self.part != "body" else self.part or "head"
        if self.owes not in (owes, "reading"):
            self.wait_for(owes)

    def pause_writing(self) -> None:
        super().pause_writing()
        if not self.hung_up:
            self.wait_for("reading")

    def resume_writing(self) -> None:
        super().resume_writing()
        if self.owes == "reading":
            self.wait_for("" if self.is_answering() else "idle")

    # --- the parser

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.part = "head"

    def on_headers_complete(self) -> None:
        if len(self.pipeline) >= PIPELINED:
            raise OverflowError("too many requests sent at once")  # data_received breaks off
        self.part, self.frame, self.content = "body", 0, 0
        if not self.url.startswith(b"/"):  # uvicorn tells the path alone
            authority = _OF_A_TARGET.match(self.url)
            self.scope["hourbook.authority"] = authority[1].decode("latin-1") if authority else ""  # type: ignore[typeddict-unknown-key]
        super().on_headers_complete()

    def on_chunk_header(self) -> None:
        self.frame = max(0, self.frame - CHUNK)

    def on_body(self, body: bytes) -> None:
        self.frame = max(0, self.frame - len(body))
        self.content += len(body)
        super().on_body(body)
        self.all.hold(self, len(body))

    def on_message_complete(self) -> None:
        self.part = ""
        super().on_message_complete()

    def on_response_complete(self) -> None:
        more = bool(self.pipeline)
        if not more:
            self.all.release(self)
        super().on_response_complete()
        if self.part == "body" and not more:
            self.hang_up(
                2 * self.all.settings.max_body_bytes
            )  # answered before the body was there: nobody reads the rest
        elif self.owes != "reading":
            self.wait_for(self.part if more else self.part or "idle")

    # --- uvicorn

    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        self.answering = cycle
        super()._start_asgi_task(cycle, app)

    def shutdown(self) -> None:
        self.all.close()
        super().shutdown()

    # --- whose move it is

    def is_answering(self) -> bool:
        return self.answering is not None and not self.answering.response_complete

    def wait_for(self, what: str) -> None:
        """From now on it is the client's move; with "" it is ours."""
        if what == "reading":
            self.all.stick(self)
        elif self.owes == "reading":
            self.all.stuck.pop(self, None)
        self.owes = what
        self.since = self.moved = self.all.now
        if self.crowd is None:
            return
        self.crowd.waiting.pop(self, None)
        if what:
            self.crowd.waiting[self] = None

    def is_late(self, now: float) -> bool:
        """Whether it was waited for long enough. Who is idle between two requests is ended by uvicorn."""
        settings, passed = self.all.settings, now - self.since
        match self.owes:
            case "head":
                return passed > settings.head_seconds
            case "body" if self.all.closing:
                return now - self.all.closing > CLOSING
            case "reading" if self.all.closing:  # just before uvicorn cancels what is left, with a trace for each
                return now - self.all.closing > settings.drain_seconds - TICK
            case "body":
                slow = passed > settings.body_seconds and self.content < SLOWEST * passed
                return slow or now - self.moved > settings.body_seconds
            case "reading":
                return passed > SLOW_READING * settings.body_seconds
            case "end":
                return passed > LINGER
        return False

    def end_late(self) -> None:
        """Say so to whoever began a request."""
        if self.owes == "end":
            return self.break_off()
        if self.owes == "reading" or not self.part:
            self.all.count("slow reading" if self.owes == "reading" else "silent")
            return self.break_off()
        self.refuse(TryAgain() if self.all.closing else RequestTooSlow(part=self.part), f"slow {self.part}")

    # --- the end

    def refuse(self, error: ApiError, reason: str) -> None:
        """Answer what is not, or not yet, a request, and hang up; an answer that has begun is broken off."""
        self.all.count(reason)
        if self.is_answering():
            if self.answering.response_started or self.part != "body" or self.pipeline:
                return self.break_off()
            self.answering.disconnected = True
            self.answering.message_event.set()
        self.transport.write(bytes_of(error.slug, **error.values))
        self.hang_up(self.all.head_bytes)

    def hang_up(self, room: int) -> None:
        """Close when the client has had a moment to read: at once, what it still sends would cost it the answer."""
        self.hung_up, self.room = True, room
        self.parser = None  # type: ignore[assignment]  # with what it holds of an endless head
        self._unset_keepalive_if_required()
        self.all.release(self)
        self.wait_for("end")
        with contextlib.suppress(OSError, RuntimeError):
            self.transport.write_eof()

    def drop(self, size: int) -> None:
        """Who hung up reads on for a while, since many clients read only when they have sent everything."""
        self.room -= size
        if self.room < 0 or not self.all.may_drop(size):
            self.break_off()

    def give_up(self) -> None:
        """The memory that its body takes is needed."""
        self.refuse(TryAgain(), "bodies too large")

    def break_off(self) -> None:
        """Close now, whatever was not sent yet."""
        self.all.leave(self)
        self.hung_up, self.owes = True, "end"
        self.transport.abort()
