"""Mails that somebody asks for, and that the answer must not tell of: whether there is one is found out afterwards.

    wish(ctx, "RESET", email)                      in the request: a row, the same for every address

    @grants("RESET")
    def reset_letter(ctx, wish): ...               what is Granted, or None; in a transaction of its own

The wish holds or not with the request's transaction, and no kill loses it (``work.py``).
"""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

import sqlalchemy as sa

from hourbook.core.db.tables import BigInteger, Column, String, Text, id_column, metadata, new_id
from hourbook.core.who.context import Context
from hourbook.core.work.mail import Letter
from hourbook.core.work.mail_limits import count_mail
from hourbook.core.work.mails import KEPT_MS, put
from hourbook.core.work.sweeps import forget, sweep
from hourbook.core.work.work import GIVEN_UP, piece, wake, work, work_columns

wishes = sa.Table(
    "mail_wishes",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("created_at", BigInteger, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("email", Text, nullable=False),
    Column("origin", Text, nullable=False),  # of the links in the letter
    id_column("user_id"),
    *work_columns("mail_wishes"),
)


class Wish(Protocol):
    """A row of ``mail_wishes``."""

    id: str
    kind: str
    email: str
    origin: str
    user_id: str | None  # who asks, where somebody is signed in


class Granted(NamedTuple):
    """The mail that a wish becomes: as ``mails.post`` takes it."""

    to: str
    letter: Letter
    hours: int | None = None
    secret: str = ""


Grant = Callable[[Context, Wish], Granted | None]
GRANTS: dict[str, Grant] = {}


def grants(kind: str) -> Callable[[Grant], Grant]:
    """Declare the decorated function: the mail of a wish, if there is to be one."""

    def declare(grant: Grant) -> Grant:
        GRANTS[kind] = grant
        return grant

    return declare


def wish(ctx: Context, kind: str, email: str) -> None:
    """Have a mail thought about once the transaction holds. Raises TooManyMails."""
    count_mail(ctx, email)
    row = {"id": new_id(), "created_at": ctx.now, "kind": kind, "email": email, "origin": ctx.origin}
    ctx.tx.execute(sa.insert(wishes), row | {"user_id": ctx.user_id or None} | piece(ctx.now))
    wake(ctx.tx, wishes)


def fulfil(ctx: Context, row: Any, _result: Any) -> None:
    if granted := GRANTS[row.kind](ctx, row):
        put(ctx, *granted)
    ctx.tx.execute(sa.delete(wishes).where(wishes.c.id == row.id))


@work(wishes, done=fulfil)
async def think(app: Any, row: Any) -> None:
    """All of it is done in the transaction that ends the piece: once, whatever happens."""


@sweep(every=3_600)
def forget_lost_wishes(ctx: Context) -> bool:
    return forget(ctx, wishes, wishes.c.state == GIVEN_UP, wishes.c.created_at < ctx.now - KEPT_MS)
