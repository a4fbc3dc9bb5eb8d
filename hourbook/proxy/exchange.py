"""One request and its answer as they pass: what is kept of them while they do, and the views that leave it masked."""

import time
import zlib
from typing import Any

import msgspec

from hourbook.core.base.clock import instant_text_ms, now
from hourbook.core.base.redact import LONGEST_MASKED, redact_body, redact_headers, redact_path, redact_query
from hourbook.core.db.tables import new_id
from hourbook.explain.accepted import NOTHING, Accepted
from hourbook.explain.engine import Explanation
from hourbook.explain.shapes import Check
from hourbook.proxy.upstream import Target

MOST_DECODED = 1024 * 1024
LONGEST_HEADER, MOST_HEADERS = 500, 60
SHOWN_BODY, SHOWN_PATH = 4096, 2000


class Copy:
    """The beginning of a body that goes through, and how long it was."""

    __slots__ = ("_most", "data", "size")

    def __init__(self, most: int = LONGEST_MASKED) -> None:
        self.data, self.size, self._most = bytearray(), 0, most

    def add(self, part: bytes) -> None:
        self.data += part[: max(0, self._most - len(self.data))]
        self.size += len(part)

    @property
    def is_whole(self) -> bool:
        return self.size == len(self.data)


class Exchange:
    """A request on its way, and its answer. Headers are by lower-case name."""

    def __init__(
        self, method: str, path: str, headers: list[tuple[bytes, bytes]], target: Target, sent: Copy, page: str
    ) -> None:
        self.id, self.at, self._began = new_id(), now(), time.perf_counter_ns()
        self.method, self.path, self.target, self.url = method, path, target, ""
        self.headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in headers}
        self.page = f"{page}#{self.id}"  # where the local page shows it
        self.sent, self.answer = sent, Copy()
        self.status = 0
        self.answer_headers: dict[str, str] = {}
        self.milliseconds = 0
        self.waited = 0  # ms until the upstream began to answer
        self.told: Explanation | None = None
        self.checks: list[Check] = []
        self.found: Accepted = NOTHING
        self.problem = ""  # what the proxy itself answered
        self.tries = 0
        self.replayed = False
        self.cut = ""  # why the answer is not whole

    @property
    def operation(self) -> str:
        return (self.told.operation if self.told else "") or ""

    @property
    def reason(self) -> str:
        if self.problem:
            return self.problem
        if self.told and self.told.causes:
            return self.told.causes[0].reason
        return ", ".join([*(["unread"] if self.found.ignored else []), *(each.slug for each in self.found.hints)])

    def passed(self) -> int:
        """Milliseconds since it came."""
        return (time.perf_counter_ns() - self._began) // 1_000_000

    def end(self) -> None:
        """It is over: what is kept of it from now on holds no credential, and no part of a body too long to be shown.
        Bodies are masked when somebody looks at them, which costs more than all the rest."""
        self.milliseconds = self.passed()
        self.headers, self.answer_headers = cut_headers(self.headers), cut_headers(self.answer_headers)
        self.path, self.url = masked(self.path), self.target.origin + masked(self.target.path.decode("latin-1"))
        for copy in (self.sent, self.answer):
            if not copy.is_whole:
                copy.data.clear()

    def answer_text(self, limit: int = SHOWN_BODY) -> str:
        encoding = self.answer_headers.get("content-encoding", "")
        body = decoded(bytes(self.answer.data), encoding) if self.answer.is_whole else None
        kind = self.answer_headers.get("content-type", "")
        return size_of(self.answer.size, kind) if body is None else redact_body(body, kind, limit)

    def sent_text(self, limit: int = SHOWN_BODY) -> str:
        kind = self.headers.get("content-type", "")
        return redact_body(bytes(self.sent.data), kind, limit) if self.sent.is_whole else size_of(self.sent.size, kind)


def masked(path: str) -> str:
    """A path with its query, without secrets."""
    path, mark, query = path.partition("?")
    return (redact_path(path) + mark + redact_query(query))[:SHOWN_PATH]


def size_of(size: int, kind: str) -> str:
    return f"<{size} bytes of {kind or 'unnamed type'}>" if size else ""


def shown(exchange: Exchange, number: int) -> dict[str, Any]:
    """All that the local page shows of one that has ended; no secret is in it."""
    told = exchange.told
    return {
        "id": exchange.id, "number": number, "time": instant_text_ms(exchange.at), "method": exchange.method,
        "path": exchange.path, "sentTo": exchange.url, "status": exchange.status,
        "milliseconds": exchange.milliseconds, "waited": exchange.waited, "reason": exchange.reason,
        "tries": exchange.tries, "replayed": exchange.replayed, "cut": exchange.cut,
        "request": {"headers": exchange.headers, "body": exchange.sent_text()},
        "answer": {"headers": exchange.answer_headers, "body": exchange.answer_text()},
        "explanation": msgspec.to_builtins(told) if told else None,
        "checks": msgspec.to_builtins(exchange.checks),
        "ignored": exchange.found.ignored,
        "warnings": [each._asdict() for each in exchange.found.hints],
    }  # fmt: skip


def cut_headers(headers: dict[str, str]) -> dict[str, str]:
    """The headers masked, long ones cut, and not too many."""
    masked = list(redact_headers(headers).items())[:MOST_HEADERS]
    return {name[:LONGEST_HEADER]: value[:LONGEST_HEADER] for name, value in masked}


def decoded(body: bytes, encoding: str) -> bytes | None:
    """The body as it was before it was compressed; None where that can not be told, or it is too long."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return body
    bits = {"gzip": 31, "x-gzip": 31, "deflate": 47}.get(encoding)
    if bits is None:
        return None
    for width in (bits, -15):  # some send deflate without its head
        reader = zlib.decompressobj(width)
        try:
            read = reader.decompress(body, MOST_DECODED)
        except zlib.error:
            continue
        return read if reader.eof else None
    return None
