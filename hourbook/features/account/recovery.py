"""A new password: for who knows the present one, or who can read the mail of the account.

Asking for a mail answers alike, at once, whether the address has an account; all work follows the answer.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import Wire
from hourbook.core.rows.records import Row
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.core.work.mail import reset_mail
from hourbook.core.work.sweeps import system_context
from hourbook.features.account.events import tell_account
from hourbook.features.account.links import end_links, new_link, take_link
from hourbook.features.account.passwords import (
    Email,
    email_key,
    too_many_attempts,
    user_of,
)
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import end_sessions, open_session

RESET_HOURS = 2
MAY_RESET = ("ACTIVE", "PENDING_EMAIL_VERIFICATION")


class MailWish(Wire):
    email: Email


def keep_password(ctx: Context, user_id: str, password_hash: str, event: str = "PASSWORD_CHANGED", **more: Any) -> None:
    """Store a new password; sessions but the request's own and reset links end."""
    ctx.tx.execute(sa.update(users).where(users.c.id == user_id).values(password=password_hash, **more))
    tell_account(ctx, event, user_id)
    end_sessions(ctx, user_id, but=ctx.caller.session_id)
    end_links(ctx, "RESET", user_id)


def count_mail(ctx: Context, email: str) -> None:
    """Refuse to fill a stranger's mailbox, or many; whether the address is known plays no part."""
    key, app = email_key(email), ctx.app
    if wait := max(app.mail_throttle.check(key, ctx.now), app.address_throttle.check(ctx.client, ctx.now)):
        raise too_many_attempts(wait)
    app.mail_throttle.failed(key, ctx.now)
    app.address_throttle.failed(ctx.client, ctx.now)


async def mail_reset(app: Any, origin: str, email: str) -> None:
    if found := await system_context(app).write(reset_link, email):
        user, secret = found
        await app.post(user.email, reset_mail(f"{origin}/reset-password?token={secret}"))


def reset_link(ctx: Context, email: str) -> tuple[Row, str] | None:
    """(user, secret) of a fresh link; the ones before it end."""
    user = user_of(ctx, email)
    if user is None or user.status not in MAY_RESET:
        return None
    end_links(ctx, "RESET", user.id)
    return user, new_link(ctx, "RESET", user.id, None, RESET_HOURS)


def use_reset_link(ctx: Context, token: str, password_hash: str) -> None:
    link = take_link(ctx, "RESET", token)
    keep_password(ctx, link.user_id, password_hash, "PASSWORD_RESET")
    user = user_row(ctx, link.user_id)
    if ctx.from_app and user.status == "ACTIVE" and not user.totp_on:
        open_session(ctx, user)
