"""Outgoing mails: a row written by the verb that has something to say, sent once its transaction holds (``work.py``).

Texts hold links that open accounts: a row goes when its mail was handed over, and loses its text when it is given up.
A mail names the one-time link in it, and is not sent once that link has ended.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.db.database import Tx
from hourbook.core.db.tables import BigInteger, Column, String, Text, metadata, new_id
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import hash_secret
from hourbook.core.who.identity import one_time_links
from hourbook.core.work.mail import Letter, Mail, deliver
from hourbook.core.work.mail_limits import HOUR_MS, count_mail
from hourbook.core.work.sweeps import forget, sweep
from hourbook.core.work.work import GIVEN_UP, WAITING, Hopeless, piece, wake, work, work_columns

KEPT_MS = 30 * 86_400_000  # how long `hourbook doctor` tells of a mail that was given up

mails = sa.Table(
    "mails",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("created_at", BigInteger, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("useless_at", BigInteger, nullable=True),  # when its link expires
    *work_columns("mails"),
    Column("link", String(64), nullable=True),  # the hash of the secret of that link
)


def post(ctx: Context, to: str, letter: Letter, hours: int | None = None, secret: str = "") -> None:
    """Have a mail sent once the transaction holds. Raises TooManyMails.

    What it says is good for so many hours, and while the one-time link with this secret holds.
    """
    count_mail(ctx, to)
    put(ctx, to, letter, hours, secret)


def put(ctx: Context, to: str, letter: Letter, hours: int | None = None, secret: str = "") -> None:
    """The same of a mail that is counted already: only ``post`` and wishes come here."""
    row = {
        "id": new_id(),
        "created_at": ctx.now,
        "recipient": to,
        "subject": letter.subject,
        "text": letter.text,
        "useless_at": None if hours is None else ctx.now + hours * HOUR_MS,
        "link": hash_secret(secret) if secret else None,
    }
    ctx.tx.execute(sa.insert(mails), row | piece(ctx.now))
    wake(ctx.tx, mails)


def take_back(ctx: Context, links: list[str]) -> None:
    """Drop the mails that wait with these links (the hashes of their secrets): they would lead nowhere."""
    if links:
        ctx.tx.execute(sa.delete(mails).where(mails.c.link.in_(links), mails.c.state == WAITING))


def leads_nowhere(tx: Tx, link: str) -> bool:
    """Whether the link has ended, or is forgotten."""
    holds = one_time_links.c.secret_hash == link, one_time_links.c.ended_at.is_(None)
    return tx.execute(sa.select(one_time_links.c.id).where(*holds)).first() is None


def drop(ctx: Context, row: Any, _result: Any) -> None:
    ctx.tx.execute(sa.delete(mails).where(mails.c.id == row.id))


def clear(ctx: Context, row: Any, _reason: str) -> None:
    ctx.tx.execute(sa.update(mails).where(mails.c.id == row.id).values(text=""))


@work(mails, done=drop, given_up=clear)
async def hand_over(app: Any, row: Any) -> None:
    """Hand a mail over, unless its link has ended since it was claimed."""
    if row.useless_at is not None and row.useless_at <= now():
        raise Hopeless(f"{row.recipient}: the link in it has expired")
    if row.link is not None and await app.db.fresh(leads_nowhere, row.link):
        return
    mail = Mail(row.recipient, row.subject, row.text)
    await deliver(app.settings.smtp_url, app.settings.mail_from, mail)


@sweep(every=3_600)
def forget_lost_mails(ctx: Context) -> bool:
    return forget(ctx, mails, mails.c.state == GIVEN_UP, mails.c.created_at < ctx.now - KEPT_MS)
