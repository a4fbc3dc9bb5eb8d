"""``Idempotency-Key`` on every POST: the same key and request within ``idempotency_hours`` gets the stored answer.

The answer is stored in the transaction that makes the change, so a crash between the two can not double anything.
Only answers of done work are stored: a refused request changed nothing and may be mended and sent again.
differs: the real service ignores the header (wire-facts section 4).
"""

import hashlib
from functools import reduce
from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.errors import ApiError, IdempotencyKeyReused, LengthWrong
from hourbook.core.db.tables import BigInteger, Column, Integer, String, Text, metadata
from hourbook.core.who.context import Context
from hourbook.core.work.sweeps import forget, sweep
from hourbook.languages.said import said

LONGEST = 200

idempotent_answers = sa.Table(
    "idempotent_answers",
    metadata,
    Column("user_id", String(24), primary_key=True),
    Column("key", String(LONGEST), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("at", BigInteger, nullable=False, index=True),
    Column("status", Integer, nullable=False),
    Column("headers", Text, nullable=False),
    Column("body", Text, nullable=False),
)


class AnswerShownOnce(ApiError):
    status, code = 409, 501
    message = "This request was already done; its answer held a secret and is not kept."
    cause = "The Idempotency-Key {given} was used for an answer that is shown once."
    fix = "List what exists, remove what you can not use, and send a new Idempotency-Key."
    field = "Idempotency-Key"


REACH = said("reach of the API key (all workspaces, or one)")
PARTS = {said("path"): 12, said("query"): 8, said("body"): 32, REACH: 12}  # digits kept of each


def fingerprint(ctx: Context, call: Any) -> str:
    """What makes two requests the same, each part for itself: PARTS, in order. The method is always POST."""
    parts = call.path.encode(), call.query.encode(), call.body, ctx.caller.key_workspace.encode()
    return "".join(hashlib.sha256(part).hexdigest()[:kept] for part, kept in zip(parts, PARTS.values(), strict=True))


def differing(one: str, other: str) -> str:
    """The parts in which two fingerprints differ, in words."""
    found, at = [], 0
    for name, kept in PARTS.items():
        if one[at : at + kept] != other[at : at + kept]:
            found.append(name)
        at += kept
    return reduce(lambda one, more: said("{one} and another {more}", one=one, more=more), found)


def claim(ctx: Context, key: str, call: Any) -> tuple[int, dict[str, str], bytes] | None:
    """The stored answer of this key, or None after reserving the key for this transaction.

    Raises IdempotencyKeyReused when the key belongs to another request.
    """
    if len(key) > LONGEST:
        raise LengthWrong(field="Idempotency-Key", given=len(key), least=1, most=LONGEST)
    mine = fingerprint(ctx, call)
    table = idempotent_answers
    at_key = (table.c.user_id == ctx.user_id, table.c.key == key)
    ctx.tx.execute(sa.delete(table).where(*at_key, table.c.at < expired_before(ctx)))
    insert: Any = __import__(f"sqlalchemy.dialects.{ctx.tx.dialect.name}", fromlist=["insert"]).insert
    values = {"user_id": ctx.user_id, "key": key, "fingerprint": mine, "at": ctx.now}
    # On PostgreSQL this waits for a concurrent request with the same key, then finds its answer.
    # RETURNING, because psycopg does not say how many rows an insert of this kind made.
    reserve = insert(table).values(status=0, headers="{}", body="", **values).on_conflict_do_nothing()
    if ctx.tx.execute(reserve.returning(table.c.key)).first():
        return None
    row = ctx.tx.execute(sa.select(table).where(*at_key)).one()
    if row.fingerprint != mine:
        hours = ctx.app.settings.idempotency_hours
        raise IdempotencyKeyReused(given=key, differs=differing(row.fingerprint, mine), hours=hours)
    if not row.status:
        raise AnswerShownOnce(given=key)
    return row.status, {**msgspec.json.decode(row.headers), "idempotency-replayed": "true"}, row.body.encode()


def keep(ctx: Context, key: str, answer: Any, *, shown_once: bool) -> None:
    """Store the answer with the work it describes; of an answer that shows a secret only that it was given."""
    if shown_once:
        return
    table = idempotent_answers
    kept = {
        "status": answer.status,
        "headers": msgspec.json.encode(answer.headers).decode(),
        "body": answer.body.decode(),
    }
    ctx.tx.execute(sa.update(table).where(table.c.user_id == ctx.user_id, table.c.key == key).values(**kept))


@sweep(every=600)
def forget_expired_answers(ctx: Context) -> bool:
    """Delete what is too old."""
    return forget(ctx, idempotent_answers, idempotent_answers.c.at < expired_before(ctx))


def expired_before(ctx: Context) -> int:
    """The instant before which an answer is too old to be given again."""
    return ctx.now - int(ctx.app.settings.idempotency_hours) * 3_600_000
