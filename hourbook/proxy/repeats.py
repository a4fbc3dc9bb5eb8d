"""``Idempotency-Key`` in front of a service that does not know it: a repeated POST gets the first answer.

The key is taken, on disk, before the request leaves, and the answer is kept before it is handed on. So a request whose
answer was never seen (the proxy was killed, the upstream broke off) is never sent a second time: whether it was done is
not known, and the repeat says so. A refused request did nothing; its key is free again.
"""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

import msgspec

from hourbook.core.base.clock import instant_text, now
from hourbook.core.base.redact import LONGEST_MASKED
from hourbook.core.db.sqlite_files import driver
from hourbook.proxy.keeping import may_be_kept
from hourbook.proxy.problems import Problem

FILE = "proxy.db"
HOURS = 24
MOST_KEYS = 100_000
LONGEST_KEY = 200
LONGEST_REQUEST = 1024 * 1024
LONGEST_ANSWER = LONGEST_MASKED  # what is longer is not looked through for secrets
UNKNOWN, NOT_KEPT = 0, -1  # in place of a status
FIELD = "Idempotency-Key"
HEADERS_KEPT = ("content-type", "content-encoding", "last-page", "total-count", "location")


class FolderInUse(Exception):
    """Another process has the file open; the text says what to do."""


class Key(NamedTuple):
    """One key of one sender, hashed, and what makes its request the same."""

    id: str
    fingerprint: str


class Kept(NamedTuple):
    """A first answer."""

    status: int
    headers: list[tuple[str, str]]  # by lower-case name
    body: bytes

    def raw(self, *, is_whole: bool = True) -> list[tuple[bytes, bytes]]:
        """The headers as they are sent, with the length that the body has; as they came where that is not all of it."""
        kept = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in self.headers]
        if not is_whole:
            return kept
        return [*(each for each in kept if each[0] != b"content-length"), (b"content-length", b"%d" % len(self.body))]


def key_of(who: str, key: str, url: str, body: bytes) -> Key:
    """Raises Problem for a key that is too long."""
    if not 1 <= len(key) <= LONGEST_KEY:
        raise Problem(
            400, "length-wrong", f"length must be between 1 and {LONGEST_KEY}",
            f"The Idempotency-Key has {len(key)} characters.", f"Send 1 to {LONGEST_KEY}, such as a UUID.", FIELD,
        )  # fmt: skip
    parts = (hashlib.sha256(each).hexdigest() for each in (url.encode(), body))
    return Key(hashlib.sha256(f"{who}\n{key}".encode()).hexdigest(), "".join(parts))


class Repeats:
    """The keys of the last day, in a file of the data folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / FILE
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
        self._db = driver.connect(str(self.path), timeout=1, isolation_level=None, check_same_thread=False)
        try:
            self._open()
        except driver.OperationalError as problem:
            self._db.close()
            raise FolderInUse(
                f"{self.path} can not be used: {problem}.\nIs another proxy running on this folder? Give each its own "
                "with --data."
            ) from None

    def _open(self) -> None:
        """One process owns the file, so that whatever has no answer in it at the start never gets one."""
        for line in ("PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"):
            self._db.execute(line)
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS answers (id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, at INTEGER NOT NULL, "
            "status INTEGER NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID"
        )
        self._db.execute("CREATE INDEX IF NOT EXISTS answers_at ON answers (at)")
        (self._count,) = self._db.execute("SELECT count(*) FROM answers").fetchone()
        self.forget()

    def forget(self) -> None:
        """Delete what is too old; afterwards the same key makes a new request."""
        self._count -= self._db.execute("DELETE FROM answers WHERE at < ?", (now() - HOURS * 3_600_000,)).rowcount

    def _make_room(self) -> None:
        """Of too many the oldest go, for a new one."""
        oldest = "DELETE FROM answers WHERE id IN (SELECT id FROM answers ORDER BY at LIMIT ?)"
        if self._count >= MOST_KEYS:
            self._count -= self._db.execute(oldest, (self._count - MOST_KEYS + 1,)).rowcount

    def claim(self, key: Key, given: str) -> Kept | None:
        """The first answer, or None after taking the key. Raises Problem."""
        self.forget()
        row = self._db.execute(
            "SELECT fingerprint, at, status, headers, body FROM answers WHERE id = ?", (key.id,)
        ).fetchone()
        if row is None:
            self._make_room()
            values = (key.id, key.fingerprint, now(), UNKNOWN, "[]", b"")
            self._db.execute("INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?)", values)
            self._count += 1
            return None
        fingerprint, at, status, headers, body = row
        if fingerprint != key.fingerprint:
            raise reused(given, fingerprint, key)
        if status == UNKNOWN:
            raise outcome_unknown(given, at)
        if status == NOT_KEPT:
            raise answer_not_kept(given)
        return Kept(status, [(name, value) for name, value in msgspec.json.decode(headers)], bytes(body))

    def keep(self, key: Key, kept: Kept | None) -> None:
        """Keep the answer of done work; of one that may hold a secret, and of None, a long one, that it was given."""
        values: tuple[int, str, bytes] = (NOT_KEPT, "[]", b"")
        if kept is not None:
            headers = [each for each in kept.headers if each[0] in HEADERS_KEPT]
            if may_be_kept(headers, kept.body):
                values = (kept.status, msgspec.json.encode(headers).decode(), kept.body)
        self._db.execute("UPDATE answers SET status = ?, headers = ?, body = ? WHERE id = ?", (*values, key.id))

    def release(self, key: Key) -> None:
        """Nothing was done: the key may be used again."""
        self._count -= self._db.execute("DELETE FROM answers WHERE id = ?", (key.id,)).rowcount

    def close(self) -> None:
        self._db.close()


def did_nothing(status: int) -> bool:
    """Whether an answer says that the request was not carried out."""
    return 300 <= status < 500 or status == 503


def reused(given: str, fingerprint: str, key: Key) -> Problem:
    half = len(fingerprint) // 2
    differs = " and another ".join(
        name for name, part in (("address", slice(half)), ("body", slice(half, None)))
        if fingerprint[part] != key.fingerprint[part]
    )  # fmt: skip
    return Problem(
        422, "idempotency-key-reused", "This Idempotency-Key was used with another request.",
        f"The key {given} was sent in the last {HOURS} hours with another {differs}.",
        "Send a new Idempotency-Key for a new request, or the same request to get the kept answer.", FIELD,
    )  # fmt: skip


def outcome_unknown(given: str, at: int) -> Problem:
    return Problem(
        409, "outcome-unknown", "Whether the first request with this Idempotency-Key was done is not known.",
        f"The request with the key {given} was sent at {instant_text(at)}, and its answer never came here: the "
        "connection or the proxy ended in between. It is not sent again, so that nothing is doubled.",
        "Look whether what it makes is there (a list with the same key). If it is not, send the request with a new "
        "Idempotency-Key.", FIELD,
    )  # fmt: skip


def not_claimed(problem: Exception) -> Problem:
    return Problem(
        503, "key-not-kept", "The Idempotency-Key can not be kept now.",
        f"The file of the proxy's data folder can not be written: {problem}. Nothing was sent, since a repeat could "
        "double it.",
        "Make room on the disk or mend its rights, then send the request again.", FIELD,
    )  # fmt: skip


def answer_not_kept(given: str) -> Problem:
    return Problem(
        409, "answer-not-kept", "This request was already done; its answer is not kept.",
        f"The Idempotency-Key {given} was used for an answer that was long, may hold a secret or can not be read.",
        "List what exists; to make another one send a new Idempotency-Key.", FIELD,
    )  # fmt: skip
