"""``--record``: the exchanges as a HAR file, without secrets, whole after each of them."""

import fcntl
import os
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import msgspec

from hourbook import __version__
from hourbook.core.base.clock import instant_text_ms
from hourbook.core.base.redact import LONGEST_MASKED, MASK, is_secret_name, redact_text
from hourbook.proxy.exchange import Exchange

HEAD = (
    b'{"log": {"version": "1.2", "creator": {"name": "hourbook proxy", "version": "%s"}, "entries": [\n'
    % __version__.encode()
)
TAIL = b"\n]}}\n"
LARGEST = 256 * 1024 * 1024
LONGEST_ENTRY = 4 * 1024 * 1024


OURS = HEAD[:60]  # up to the version


class NotARecord(Exception):
    """The file is there and is none of ours; the text says what to do."""


class Record:
    """A HAR file that grows, an entry a line. It ends as JSON after each entry, so a killed proxy leaves a file that
    can be read; where it was killed in the middle of writing one, the next start takes the half of it away."""

    def __init__(self, path: Path) -> None:
        self.path, self.is_full = path, False
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as problem:
            raise NotARecord(f"--record {path}: {problem.strerror or problem}.") from None
        try:
            self._end = self._begin()
        except NotARecord:
            os.close(self._file)
            raise

    def _begin(self) -> int:
        """Where the next entry goes."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise NotARecord(f"--record {self.path} is written by another proxy: name another file.") from None
        size = os.fstat(self._file).st_size
        if size and os.pread(self._file, len(OURS), 0) != OURS:
            raise NotARecord(f"--record {self.path} is there and was not written by this command: name another file.")
        last = os.pread(self._file, LONGEST_ENTRY, max(0, size - LONGEST_ENTRY))
        line = last.rfind(b"\n", 0, len(last) - 1 if last.endswith(TAIL) else len(last))
        end = max(0, size - LONGEST_ENTRY) + line if line >= 0 else 0
        before = last[line - 1 : line] if line > 0 else b""
        end = {b",": end - 1, b"[": end + 1, b"": 0}.get(before, end)
        whole = b"" if end else HEAD
        os.pwrite(self._file, whole + TAIL, end)
        os.ftruncate(self._file, end + len(whole + TAIL))
        self._is_empty = before in (b"[", b"\n", b"")
        return end + len(whole)

    def add(self, exchange: Exchange) -> bool:
        """Append one; False where the file has become as large as it may."""
        entry = (b"" if self._is_empty else b",\n") + msgspec.json.encode(entry_of(exchange))
        if self._end + len(entry) > LARGEST:
            self.is_full = True
            return False
        os.pwrite(self._file, entry + TAIL, self._end)
        self._end, self._is_empty = self._end + len(entry), False
        return True

    def close(self) -> None:
        os.close(self._file)


def entry_of(exchange: Exchange) -> dict[str, Any]:
    """One exchange in the words of HAR 1.2."""
    told = exchange.told
    comment = " ".join(f"{each.reason}: {each.cause}" for each in told.causes[:1]) if told else exchange.reason
    return {
        "startedDateTime": instant_text_ms(exchange.at),
        "time": exchange.milliseconds,
        "request": request_of(exchange),
        "response": answer_of(exchange),
        "cache": {},
        "timings": {"send": 0, "wait": exchange.waited, "receive": max(0, exchange.milliseconds - exchange.waited)},
        "comment": comment,
    }


def request_of(exchange: Exchange) -> dict[str, Any]:
    url, text = exchange.url, exchange.sent_text(LONGEST_MASKED)
    kind = exchange.headers.get("content-type", "")
    return {
        "method": exchange.method,
        "url": url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": headers_of(exchange.headers | {"host": urlsplit(url).netloc}),
        "queryString": [{"name": n, "value": v} for n, v in parse_qsl(urlsplit(url).query, keep_blank_values=True)],
        **({"postData": {"mimeType": kind, "text": text}} if text else {}),
        "headersSize": -1,
        "bodySize": exchange.sent.size,
    }


def answer_of(exchange: Exchange) -> dict[str, Any]:
    known = {each.value: each.phrase for each in HTTPStatus}
    kind = exchange.answer_headers.get("content-type", "")
    content = {"size": exchange.answer.size, "mimeType": kind, "text": exchange.answer_text(LONGEST_MASKED)}
    return {
        "status": exchange.status,
        "statusText": known.get(exchange.status, ""),
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": headers_of(exchange.answer_headers),
        "content": content,
        "redirectURL": "",
        "headersSize": -1,
        "bodySize": exchange.answer.size,
    }


def headers_of(headers: dict[str, str]) -> list[dict[str, str]]:
    """Of secret ones nothing stays, not even their end: such files are handed on."""
    return [
        {"name": name, "value": MASK if is_secret_name(name) else redact_text(value)} for name, value in headers.items()
    ]
