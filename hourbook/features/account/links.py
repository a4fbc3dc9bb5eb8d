"""One-time links: sent by mail, used once, valid for some hours. Only the hash of their secret is kept."""

from typing import Any, Literal

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.db.tables import new_id
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import hash_secret, new_token
from hourbook.core.who.identity import one_time_links
from hourbook.core.work.sweeps import forget, sweep
from hourbook.features.account.rows import LinkRow

Purpose = Literal["SETUP", "VERIFY", "RESET", "INVITE", "SIGN_UP", "EXCHANGE"]
HOUR_MS = 3_600_000


class LinkRefused(ApiError):
    """The link of a mail does not (any more) do what it says."""


class LinkUnknown(LinkRefused):
    message = "This link is not valid"
    cause = "The server knows no link with this token; old ones are forgotten a day after they end."
    fix = "Copy the whole link from the mail, or ask for a new one."
    field = "token"


class LinkUsed(LinkRefused):
    message = "This link is not valid"
    cause = "The link was used already; it works once."
    fix = "Ask for a new one, or sign in."
    field = "token"


class LinkExpired(LinkRefused):
    message = "This link is not valid"
    cause = "The link has expired."
    fix = "Ask for a new one."
    field = "token"


LINK_ERRORS: list[type[ApiError]] = [LinkUnknown, LinkUsed, LinkExpired]


def new_link(
    ctx: Context, purpose: Purpose, user_id: str | None, workspace_id: str | None, hours: int, email: str | None = None
) -> str:
    """Keep a link that holds for ``hours`` and return its secret, which can not be read again.

    ``email`` is the address it is sent to, for links that prove one.
    """
    secret = new_token()
    row = {
        "id": new_id(),
        "purpose": purpose,
        "secret_hash": hash_secret(secret),
        "user_id": user_id,
        "workspace_id": workspace_id,
        "email": email,
        "created_at": ctx.now,
        "expires_at": ctx.now + hours * HOUR_MS,
        "used_at": None,
    }
    ctx.tx.execute(sa.insert(one_time_links), row)
    return secret


def find_link(ctx: Context, purpose: Purpose, secret: str) -> LinkRow:
    """The row of a link that still holds; LINK_ERRORS say why one does not, to who has it."""
    row = ctx.tx.execute(sa.select(one_time_links).where(*of_secret(purpose, secret))).first()
    if row is None:
        raise LinkUnknown()
    if row.used_at is not None:
        raise LinkUsed()
    if row.expires_at <= ctx.now:
        raise LinkExpired()
    return row


def take_link(ctx: Context, purpose: Purpose, secret: str) -> LinkRow:
    """Use a link up and return its row. Of two requests at once one gets it; raises LINK_ERRORS."""
    row = find_link(ctx, purpose, secret)
    unused = one_time_links.c.id == row.id, one_time_links.c.used_at.is_(None)
    use = sa.update(one_time_links).where(*unused).values(used_at=ctx.now).returning(one_time_links.c.id)
    if ctx.tx.execute(use).first() is None:
        raise LinkUsed()
    return row


def end_links(ctx: Context, purpose: Purpose, user_id: str) -> None:
    """Make the user's unused links of this purpose useless."""
    table = one_time_links.c
    theirs = table.user_id == user_id, table.purpose == purpose, table.used_at.is_(None)
    ctx.tx.execute(sa.update(one_time_links).where(*theirs).values(used_at=ctx.now))


def of_secret(purpose: Purpose, secret: str) -> list[Any]:
    return [one_time_links.c.purpose == purpose, one_time_links.c.secret_hash == hash_secret(secret)]


@sweep(every=600)
def forget_old_links(ctx: Context) -> bool:
    """Drop links a day after they ended."""
    return forget(ctx, one_time_links, one_time_links.c.expires_at < ctx.now - 24 * HOUR_MS)
