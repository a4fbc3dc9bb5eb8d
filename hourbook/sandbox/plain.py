"""``hourbook sandbox --plain``: the answers that the real service gives, without what is ours.

Refusals carry message and code alone, nothing is warned of or named as not read, and neither X-Strict nor
Idempotency-Key does anything. What tests of the proxy, and of clients that must live without our details, run against.
"""

from typing import Any

import msgspec

from hourbook.core.base.wire import encode
from hourbook.core.who.context import WARNED

OURS_ASKED = (b"x-strict", b"idempotency-key")
OURS_ANSWERED = (
    b"x-hourbook-reason", WARNED.encode(), b"warning", b"x-ignored-fields", b"x-request-id", b"link",
    b"x-ratelimit-remaining", b"idempotency-replayed",
)  # fmt: skip


class Plain:
    """An ASGI application that answers as the one within it, in the real service's manner."""

    def __init__(self, within: Any) -> None:
        self._within = within

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return await self._within(scope, receive, send)  # type: ignore[no-any-return]
        asked = [each for each in scope["headers"] if each[0].lower() not in OURS_ASKED]
        await self._within({**scope, "headers": asked}, receive, Answer(send).take)


class Answer:
    """One answer on its way out; the body of a refusal is held until it is whole."""

    def __init__(self, send: Any) -> None:
        self._send = send
        self._start: Any = None
        self._body = bytearray()

    async def take(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            headers = [each for each in message["headers"] if each[0].lower() not in OURS_ANSWERED]
            message = {**message, "headers": headers}
            if message["status"] >= 400:
                self._start = message
                return
        elif self._start is not None:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._refuse()
            return
        await self._send(message)

    async def _refuse(self) -> None:
        body = without_details(bytes(self._body))
        kept = [each for each in self._start["headers"] if each[0].lower() != b"content-length"]
        await self._send({**self._start, "headers": [*kept, (b"content-length", b"%d" % len(body))]})
        await self._send({"type": "http.response.body", "body": body})


def without_details(body: bytes) -> bytes:
    """A refusal's body as the real service has it; what is no refusal's stays."""
    try:
        held = msgspec.json.decode(body)
    except msgspec.MsgspecError:
        return body
    if not isinstance(held, dict) or "details" not in held:
        return body
    return encode({name: value for name, value in held.items() if name != "details"})
