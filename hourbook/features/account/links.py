"""One-time links: sent by mail, used once, valid for some hours. Only the hash of their secret is kept.

A link that ends before its time is kept with the reason, for who still has it; mails that wait with it are taken back.
"""

from typing import Literal

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.db.tables import new_id
from hourbook.core.db.turns import take_turns
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import hash_secret, new_token
from hourbook.core.who.identity import one_time_links
from hourbook.core.work.sweeps import forget, sweep
from hourbook.features.account.records import End, end_where
from hourbook.features.account.rows import LinkRow
from hourbook.features.account.wishes import wishes

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


class LinkReplaced(LinkRefused):
    message = "This link is not valid"
    cause = "A newer link was made in place of this one, and only the newest works."
    fix = "Use the link of the newest mail, or ask for a new one."
    field = "token"


class LinkTakenBack(LinkRefused):
    message = "This link is not valid"
    cause = "The invitation was taken back."
    fix = "Ask whoever invited you to do it again."
    field = "token"


class LinkDeclined(LinkRefused):
    message = "This link is not valid"
    cause = "The invitation was declined with this link."
    fix = "Ask whoever invited you to do it again."
    field = "token"


class LinkOutdated(LinkRefused):
    message = "This link is not valid"
    cause = "What the link was for is settled, or the account was changed or signed out elsewhere since."
    fix = "Sign in, or ask for a new link."
    field = "token"


ENDS: dict[str | None, type[LinkRefused]] = {
    "USED": LinkUsed, "REPLACED": LinkReplaced, "TAKEN_BACK": LinkTakenBack, "DECLINED": LinkDeclined,
    "OUTDATED": LinkOutdated,
}  # fmt: skip
LINK_ERRORS: list[type[ApiError]] = [LinkUnknown, LinkExpired, *ENDS.values()]


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
    }
    ctx.tx.execute(sa.insert(one_time_links), row)
    return secret


def link_of(ctx: Context, purpose: Purpose, secret: str) -> LinkRow:
    """The row of a link, also of one that has ended; or LinkUnknown."""
    which = one_time_links.c.purpose == purpose, one_time_links.c.secret_hash == hash_secret(secret)
    row = ctx.tx.execute(sa.select(one_time_links).where(*which)).first()
    if row is None:
        raise LinkUnknown()
    return row


def check_link(ctx: Context, link: LinkRow) -> LinkRow:
    """The link, if it holds; else LINK_ERRORS say why not, to who has it."""
    if link.ended_at is not None:
        raise ENDS[link.ended_as]()
    if link.expires_at <= ctx.now:
        raise LinkExpired()
    return link


def find_link(ctx: Context, purpose: Purpose, secret: str) -> LinkRow:
    """The row of a link that still holds. Raises LINK_ERRORS."""
    return check_link(ctx, link_of(ctx, purpose, secret))


def take_link(ctx: Context, purpose: Purpose, secret: str, end: End = "USED") -> LinkRow:
    """Use a link up and return its row. Of two requests at once one gets it; raises LINK_ERRORS."""
    row = find_link(ctx, purpose, secret)
    if not end_where(ctx, end, one_time_links.c.id == row.id):
        find_link(ctx, purpose, secret)  # raises: another request has just ended it
    return row


def end_links(ctx: Context, purpose: Purpose, user_id: str, end: End) -> None:
    """Make the user's links of this purpose useless, and say why; who makes a new one waits for others who do."""
    take_turns(ctx.tx, f"links {purpose} {user_id}")
    end_where(ctx, end, one_time_links.c.user_id == user_id, one_time_links.c.purpose == purpose)


def end_proved(ctx: Context, user_id: str) -> None:
    """What was asked for by the proof that held until now works no more: links, and mails still to be thought about.

    Else who knew the old password could go on after a new one. Invitations rest on the will of others, and stay.
    """
    ctx.tx.execute(sa.delete(wishes).where(wishes.c.user_id == user_id))  # first: one under way makes a link yet
    end_where(ctx, "OUTDATED", one_time_links.c.user_id == user_id, one_time_links.c.purpose != "INVITE")


@sweep(every=600)
def forget_old_links(ctx: Context) -> bool:
    """Drop links a day after they ended."""
    return forget(ctx, one_time_links, one_time_links.c.expires_at < ctx.now - 24 * HOUR_MS)
