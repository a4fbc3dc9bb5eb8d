"""How many mails somebody may cause, and somebody may get: counted in the database, so for all processes at once.

Counted with the mail itself: what its transaction takes back was not sent. Only hashes of addresses are kept, for an
hour or two.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from hourbook.core.base.errors import ApiError
from hourbook.core.base.networks import network_of
from hourbook.core.db.tables import BigInteger, Column, Integer, String, metadata
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import hash_secret
from hourbook.core.work.sweeps import forget, sweep

HOUR_MS = 3_600_000
# In an hour of the clock. One sender alone can not use up what a recipient may get.
TO_ONE, TO_ONE_BY_ONE, BY_ONE = 10, 3, 50

mail_counts = sa.Table(
    "mail_counts",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("hour", BigInteger, nullable=False),
    Column("sent", Integer, nullable=False),
)
_count = mail_counts.c


class TooManyMails(ApiError):
    status, code = 429, 429
    message = "Too Many Requests"
    cause = "{who} at most {limit} mails in an hour, and this would be one more; none was sent."
    fix = "Wait {seconds} s (Retry-After), then try again."
    rule = "mails"
    example = {"who": "One sender causes", "limit": BY_ONE, "seconds": 1200}


def count_mail(ctx: Context, to: str) -> None:
    """Count a mail for who causes it (a person, else an address of the network) and for who gets it.

    Raises TooManyMails, alike whether the recipient is known.
    """
    to, by = to.strip().lower(), ctx.user_id or network_of(ctx.client)
    limits = [(f"to {to}", TO_ONE, "One address gets")]
    if by:
        limits += [(f"to {to} by {by}", TO_ONE_BY_ONE, "One address gets from one sender"),
                   (f"by {by}", BY_ONE, "One sender causes")]  # fmt: skip
    for key, limit, who in limits:
        if one_more(ctx, hash_secret(key)) > limit:
            raise too_many_mails(ctx, who, limit)


def one_more(ctx: Context, key: str) -> int:
    """How many it are in this hour of the clock, this one with them."""
    insert = postgresql.insert if ctx.tx.dialect.name == "postgresql" else sqlite.insert
    new: Any = insert(mail_counts).values(key=key, hour=ctx.now // HOUR_MS, sent=1)
    sent = sa.case((_count.hour == new.excluded.hour, _count.sent + 1), else_=1)
    counted = new.on_conflict_do_update(index_elements=["key"], set_={"hour": new.excluded.hour, "sent": sent})
    return int(ctx.tx.execute(counted.returning(_count.sent)).scalar_one())


def too_many_mails(ctx: Context, who: str, limit: int) -> TooManyMails:
    seconds = -(-(HOUR_MS - ctx.now % HOUR_MS) // 1000)
    error = TooManyMails(who=who, limit=limit, seconds=seconds)
    error.headers = {"retry-after": str(seconds)}
    return error


@sweep(every=3_600)
def forget_mail_counts(ctx: Context) -> bool:
    return forget(ctx, mail_counts, _count.hour < ctx.now // HOUR_MS)
