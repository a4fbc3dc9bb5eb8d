"""How a change is sealed. docs/audit.md describes it for those who check a chain with means of their own.

The seal of a change is a hash of the seal before it and of everything in the row. Personal content (``PERSONAL`` of
``before`` and ``after``) enters as a salted commitment, so that it can be erased and the seal still verifies; without
the salt nobody can try texts against the commitment. All else enters as it stands in the row, byte for byte.
"""

import hashlib
import os
from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.db.database import Tx, hand
from hourbook.core.db.prepared import Prepared
from hourbook.core.db.tables import new_id
from hourbook.core.rows.changes import ChangeRow, record_changes
from hourbook.core.who.context import Context
from hourbook.features.audit.tables import FORGOTTEN, OF_LOG, SealRow, audit_seals
from hourbook.features.followers import follower

VERSION = "hourbook-1"
PAUSE = 0.25  # seconds between two rounds of sealing
START = "0" * 64  # what stands before the first seal
PERSONAL = frozenset({
    "name", "email", "description", "note", "custom_fields", "value", "address", "agent", "hint", "cc_emails",
    "picture",
})  # fmt: skip

_INSERT = "INSERT INTO audit_seals (workspace_id, seq, seal, salt) VALUES "
INSERTS = {
    "sqlite": _INSERT + "(?, ?, ?, ?)",
    "postgresql": _INSERT + "(%s, %s, %s, %s)",
}  # for each change: so it is quick
_parts = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_last = Prepared(sa.select(audit_seals).where(audit_seals.c.workspace_id == sa.bindparam("scope"))
                 .order_by(audit_seals.c.seq.desc()).limit(1))  # fmt: skip


def split(text: str | None) -> tuple[str, str]:
    """A version of a row without its personal content, and that content alone; both as they are written.

    What is not written as we write it (and so not by us) is taken as a whole, whatever it is.
    """
    if text is None:
        return "null", "null"
    try:
        parts = _parts(text)
    except (msgspec.MsgspecError, UnicodeError):
        return text, "{}"
    own = {key: raw for key, raw in parts.items() if key in PERSONAL}
    if msgspec.json.encode(parts).decode() != text:
        return text, "{}"
    plain = {key: raw for key, raw in parts.items() if key not in PERSONAL} if own else parts
    return msgspec.json.encode(plain).decode(), msgspec.json.encode(own).decode()


def commitment_of(salt: str, before: str, after: str, metadata: str | None) -> str:
    """To the personal content of both versions, and to what the client said of the action (Action-Metadata)."""
    return hashlib.sha256(f"{salt}\n{before}\n{after}\n{metadata or ''}".encode()).hexdigest()


def seal_of(previous: str, row: ChangeRow, before: str, after: str, commitment: str) -> str:
    """``before`` and ``after`` without their personal content."""
    told = [VERSION, row.workspace_id, row.seq, previous, row.id, row.at, row.n, row.event, row.kind, row.entity_id,
            row.actor_id, row.owner_id, row.request_id, before, after, commitment]  # fmt: skip
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()


def last_seal(tx: Tx, scope: str) -> SealRow | None:
    rows = _last.rows(tx, scope=scope)
    return rows[0] if rows else None


@follower("audit", everywhere=True, pause=PAUSE)
def seal_rows(ctx: Context, scope: str, rows: list[Any]) -> None:
    """Seal what was committed."""
    last = last_seal(ctx.tx, scope)
    if last is None and rows[0].seq > 1:
        begin(ctx.tx, scope, rows[0].seq - 1, rows[0].at)
    previous, sealed = (last.seal, last.seq) if last else (START, 0)
    values = []
    for row in rows:
        if row.seq <= sealed:
            continue
        salt = os.urandom(16).hex()
        (before, own_before), (after, own_after) = split(row.before), split(row.after)
        commitment = commitment_of(salt, own_before, own_after, row.action_metadata)
        previous = seal_of(previous, row, before, after, commitment)
        values.append((scope, row.seq, previous, salt))
    if values:
        hand(ctx.tx).executemany(INSERTS[ctx.tx.dialect.name], values)


def begin(tx: Tx, scope: str, seq: int, at: int) -> None:
    """The log was shortened before there were seals: the chain begins where the log does, and says so."""
    tx.execute(sa.insert(audit_seals).values(workspace_id=scope, seq=seq, seal=START))
    tell(tx, scope, FORGOTTEN, at, {"until": seq, "seal": START})


def tell(tx: Tx, scope: str, event: str, at: int, said: dict[str, Any]) -> None:
    """Write into the log what is done to the log itself."""
    own = {"id": new_id(), "at": at, "event": event, "kind": OF_LOG, "entity_id": new_id()}
    who = {"actor_id": None, "owner_id": None, "request_id": "", "before": None}
    record_changes(tx, scope, [own | who | {"after": msgspec.json.encode(said).decode()}])
