"""Outgoing mails: a row written by the verb that has something to say, sent once its transaction holds (``work.py``).

Texts hold links that open accounts: a row goes when its mail was handed over, and loses its text when it is given up.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.db.tables import BigInteger, Column, String, Text, metadata, new_id
from hourbook.core.who.context import Context
from hourbook.core.work.mail import Letter, Mail, deliver
from hourbook.core.work.mail_limits import HOUR_MS, count_mail
from hourbook.core.work.sweeps import forget, sweep
from hourbook.core.work.work import GIVEN_UP, Hopeless, piece, wake, work, work_columns

KEPT_MS = 30 * 86_400_000  # how long `hourbook doctor` tells of a mail that was given up

mails = sa.Table(
    "mails",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("created_at", BigInteger, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("useless_at", BigInteger, nullable=True),  # when its link has ended
    *work_columns("mails"),
)


def post(ctx: Context, to: str, letter: Letter, hours: int | None = None) -> None:
    """Have a mail sent once the transaction holds; what it says is good for so many hours. Raises TooManyMails."""
    count_mail(ctx, to)
    put(ctx, to, letter, hours)


def put(ctx: Context, to: str, letter: Letter, hours: int | None = None) -> None:
    """The same of a mail that is counted already: only ``post`` and wishes come here."""
    row = {
        "id": new_id(),
        "created_at": ctx.now,
        "recipient": to,
        "subject": letter.subject,
        "text": letter.text,
        "useless_at": None if hours is None else ctx.now + hours * HOUR_MS,
    }
    ctx.tx.execute(sa.insert(mails), row | piece(ctx.now))
    wake(ctx.tx, mails)


def drop(ctx: Context, row: Any, _result: Any) -> None:
    ctx.tx.execute(sa.delete(mails).where(mails.c.id == row.id))


def clear(ctx: Context, row: Any, _reason: str) -> None:
    ctx.tx.execute(sa.update(mails).where(mails.c.id == row.id).values(text=""))


@work(mails, done=drop, given_up=clear)
async def hand_over(app: Any, row: Any) -> None:
    """Hand a mail over."""
    if row.useless_at is not None and row.useless_at <= now():
        raise Hopeless(f"{row.recipient}: the link in it has ended")
    mail = Mail(row.recipient, row.subject, row.text)
    await deliver(app.settings.smtp_url, app.settings.mail_from, mail)


@sweep(every=3_600)
def forget_lost_mails(ctx: Context) -> bool:
    return forget(ctx, mails, mails.c.state == GIVEN_UP, mails.c.created_at < ctx.now - KEPT_MS)
