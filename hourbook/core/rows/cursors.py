"""Where a reader stands in a log, as text that a client keeps. It tells nothing: a bare ``seq`` would count the changes
that its reader may not see. It is bound to the very change at that place: after a restore another one may stand there.
"""

import base64
import hmac
import secrets
from collections.abc import Callable

SIZE = 6  # bytes: of the number, of what makes two cursors differ, and of the proof that it is ours


IdOf = Callable[[int], str | None]
"""The id of the change at a place of the log: "" at its beginning, 0, and None where none stands."""


def cursor(secret: str, scope: str, seq: int, id_of: IdOf) -> str:
    """24 characters for a place in the log; ``scope`` says whose they are, and only there they can be read."""
    nonce = secrets.token_bytes(SIZE)
    box = mixed(secret, scope, nonce, seq.to_bytes(SIZE))
    return base64.urlsafe_b64encode(nonce + box + proof(secret, scope, nonce + box, id_of(seq) or "")).decode()


def read_cursor(secret: str, scope: str, text: str, id_of: IdOf) -> int | None:
    """The place that a cursor names; None for what this server did not write for this scope and this log."""
    try:
        raw = base64.b64decode(text, b"-_", validate=True)
    except ValueError:
        return None
    nonce, box, given = raw[:SIZE], raw[SIZE : 2 * SIZE], raw[2 * SIZE :]
    if len(box) < SIZE:
        return None
    seq = int.from_bytes(mixed(secret, scope, nonce, box))
    id = id_of(seq)
    return seq if id is not None and hmac.compare_digest(given, proof(secret, scope, nonce + box, id)) else None


def mixed(secret: str, scope: str, nonce: bytes, number: bytes) -> bytes:
    """The number under a key stream; mixed twice it is itself."""
    stream = hmac.digest(secret.encode(), b"cursor " + scope.encode() + nonce, "sha256")
    return bytes(one ^ other for one, other in zip(number, stream, strict=False))


def proof(secret: str, scope: str, sealed: bytes, id: str) -> bytes:
    sealing = b"proof of cursor " + scope.encode() + b" " + id.encode() + b" " + sealed
    return hmac.digest(secret.encode(), sealing, "sha256")[:SIZE]
